/**
 * Work that is done ahead of its turn, on processors that are idle.
 *
 * <p>The door is {@link io.lapstrake.helm.ahead.Ahead}. May import nothing of the project. Must
 * never know what the work is.
 */
@NullMarked
package io.lapstrake.helm.ahead;

import org.jspecify.annotations.NullMarked;
