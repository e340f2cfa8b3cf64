/**
 * Kinds that Kubernetes does not know by itself: their definitions, and objects of them.
 *
 * <p>May import core, {@code object} and fabric8's model. Must never know Kubernetes' own kinds.
 */
@NullMarked
package io.lapstrake.k8s.extension;

import org.jspecify.annotations.NullMarked;
