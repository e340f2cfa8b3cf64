/**
 * Forecasts from models that are trained on GPUs, described with Lapstrake: batch work, shared
 * storage, limits and a canary, to copy and change.
 *
 * <p>It may import every library module and the command line.
 */
@NullMarked
package io.lapstrake.examples.forecast;

import org.jspecify.annotations.NullMarked;
