@NullMarked
package io.lapstrake.helm.chart;

import org.jspecify.annotations.NullMarked;
