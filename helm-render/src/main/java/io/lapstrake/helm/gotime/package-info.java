/**
 * Times and durations as Go's package {@code time} documents them: layouts, texts, methods.
 *
 * <p>Imports {@code io.lapstrake.helm.go} and the JDK. Must never know templates nor charts, and
 * never asks what time it is: that comes from the {@link io.lapstrake.helm.go.Context}.
 */
@NullMarked
package io.lapstrake.helm.gotime;

import org.jspecify.annotations.NullMarked;
