/**
 * Values that a user gives to a chart: files of them, and the short texts of {@code --set} and its
 * kin, each over those before it.
 *
 * <p>May import the values of Go, Helm's YAML and JSON, and {@code core}'s problems. Must never
 * know a chart.
 */
@NullMarked
package io.lapstrake.helm.values;

import org.jspecify.annotations.NullMarked;
