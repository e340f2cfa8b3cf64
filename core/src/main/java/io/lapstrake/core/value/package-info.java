/**
 * What a manifest is made of: the tree ({@link io.lapstrake.core.value.Node}) and the typed values
 * that stand in it ({@link io.lapstrake.core.value.Value}), bound or unbound.
 *
 * <p>May import the JDK only. Must never know Kubernetes, YAML, stacks or charts.
 */
@NullMarked
package io.lapstrake.core.value;

import org.jspecify.annotations.NullMarked;
