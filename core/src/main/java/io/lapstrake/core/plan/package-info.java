/**
 * What would change: the difference of what is described from what is recorded, as data.
 *
 * <p>Planning is a pure function. May import {@code value}, {@code problem}, {@code manifest},
 * {@code difference}, {@code rules}, {@code state} and {@code yaml}. Must never know targets,
 * files, clocks or the network.
 */
@NullMarked
package io.lapstrake.core.plan;

import org.jspecify.annotations.NullMarked;
