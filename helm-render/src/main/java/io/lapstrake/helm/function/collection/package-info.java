/**
 * Functions of lists and maps: making them, taking out of them, merging and copying them.
 *
 * <p>Lists are never changed, maps are where Sprig changes them. May import {@code
 * io.lapstrake.helm.go} and {@code function.value}. Must never know formats of data, nor how a
 * value is written.
 */
@NullMarked
package io.lapstrake.helm.function.collection;

import org.jspecify.annotations.NullMarked;
