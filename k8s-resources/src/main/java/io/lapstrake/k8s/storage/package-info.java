/**
 * What can be mounted into a container: claims, empty directories, and volumes of other packages.
 *
 * <p>May import core, {@code object} and {@code quantity}. Must never know containers.
 */
@NullMarked
package io.lapstrake.k8s.storage;

import org.jspecify.annotations.NullMarked;
