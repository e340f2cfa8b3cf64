/**
 * Functions of regular expressions, and the expressions themselves, which are RE2's as Go has them.
 *
 * <p>{@link io.lapstrake.helm.function.pattern.Expressions} is for others too who have to read an
 * expression as Go does. May import {@code io.lapstrake.helm.go}, {@code function.value} and RE2/J.
 * Must never run an expression of a chart by {@code java.util.regex}, whose results are others and
 * which may never end.
 */
@NullMarked
package io.lapstrake.helm.function.pattern;

import org.jspecify.annotations.NullMarked;
