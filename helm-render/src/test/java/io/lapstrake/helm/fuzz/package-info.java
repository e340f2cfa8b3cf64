/**
 * What a fuzzer asks of every room that reads what others wrote.
 *
 * <p>Imports JUnit's neighbours alone. Must never know what is read.
 */
@NullMarked
package io.lapstrake.helm.fuzz;

import org.jspecify.annotations.NullMarked;
