/**
 * Namespaces and the pod security that they enforce.
 *
 * <p>May import core and {@code object}. Must never know what lives in a namespace.
 */
@NullMarked
package io.lapstrake.k8s.namespace;

import org.jspecify.annotations.NullMarked;
