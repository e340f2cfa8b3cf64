/**
 * What functions of many rooms ask of the values that they are given: their text, their number,
 * whether they are empty, equal or nil, and what a walk over them costs.
 *
 * <p>May import {@code io.lapstrake.helm.go}. Must never know a function by its name, nor another
 * room of functions.
 */
@NullMarked
package io.lapstrake.helm.function.value;

import org.jspecify.annotations.NullMarked;
