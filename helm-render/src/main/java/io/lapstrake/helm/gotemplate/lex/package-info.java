/**
 * The words of Go's template language: a text taken apart into tokens, and what its literals mean.
 *
 * <p>Imports {@code go}. Must never know what a template does.
 */
@NullMarked
package io.lapstrake.helm.gotemplate.lex;

import org.jspecify.annotations.NullMarked;
