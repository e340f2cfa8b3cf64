/**
 * The language of a chart's templates, written: values as Helm's expressions, trees as lines that
 * print them, and the named templates that both call.
 *
 * <p>The door is {@link io.lapstrake.helm.expression.ChartTemplates}. May import {@code core}. Must
 * never know which files a chart has, nor any kind of object.
 */
@NullMarked
package io.lapstrake.helm.expression;

import org.jspecify.annotations.NullMarked;
