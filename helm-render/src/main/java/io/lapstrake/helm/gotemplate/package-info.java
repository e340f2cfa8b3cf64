/**
 * Go's template language: texts parsed once to executable nodes, which any number of threads run.
 *
 * <p>A {@link io.lapstrake.helm.gotemplate.TemplateSet} is all templates of a chart; its rooms
 * {@code lex} and {@code builtin} take the texts apart and hold the functions of the language
 * itself. Written after the public documentation of {@code text/template} and what Helm was seen to
 * do.
 *
 * <p>Imports {@code go} and its own rooms. Must never know YAML, charts, values files nor any
 * function that is not of the language itself.
 */
@NullMarked
package io.lapstrake.helm.gotemplate;

import org.jspecify.annotations.NullMarked;
