/**
 * Storage: classes, volumes and claims, and what can be mounted into a container.
 *
 * <p>May import core, {@code object}, {@code quantity} and {@code scheduling}. Must never know
 * containers.
 */
@NullMarked
package io.lapstrake.k8s.storage;

import org.jspecify.annotations.NullMarked;
