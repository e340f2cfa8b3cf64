/**
 * Functions of numbers: whole ones, those with decimals, and sequences of them.
 *
 * <p>How a number is read out of any value is told by {@code function.value}. May import that and
 * {@code io.lapstrake.helm.go}. Must never know lists nor maps but the lists that it counts out.
 */
@NullMarked
package io.lapstrake.helm.function.number;

import org.jspecify.annotations.NullMarked;
