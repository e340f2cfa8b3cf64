/**
 * The words of YAML: a text taken apart into tokens as Go's YAML does it, with its limits and its
 * messages.
 *
 * <p>Imports {@code io.lapstrake.helm.go} and the JDK. Must never know the grammar over the words,
 * nor what value a text without quotes has.
 */
@NullMarked
package io.lapstrake.helm.goyaml.lex;

import org.jspecify.annotations.NullMarked;
