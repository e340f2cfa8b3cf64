/** Measures the charts of the examples. */
@NullMarked
package io.lapstrake.examples.chart.bench;

import org.jspecify.annotations.NullMarked;
