/** Judges the charts of the examples; knows the examples and helm-render's harness. */
@NullMarked
package io.lapstrake.examples.chart;

import org.jspecify.annotations.NullMarked;
