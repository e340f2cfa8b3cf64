/**
 * How many pods there are, and how many of them may be away.
 *
 * <p>May import core, {@code object}, {@code pod} and {@code workload}. Must never know networks.
 */
@NullMarked
package io.lapstrake.k8s.scale;

import org.jspecify.annotations.NullMarked;
