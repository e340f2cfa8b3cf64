/**
 * The functions of Go's template language itself: {@code index}, {@code eq}, {@code printf} and so
 * on.
 *
 * <p>Imports {@code go}. Must never know how a template is parsed or run.
 */
@NullMarked
package io.lapstrake.helm.gotemplate.builtin;

import org.jspecify.annotations.NullMarked;
