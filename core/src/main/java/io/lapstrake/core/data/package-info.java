/**
 * Where values come from that stand neither in a description nor in a values file: files, the
 * environment of a build, and whatever else a user reads before planning.
 *
 * <p>May import {@code value}, {@code problem} and {@code yaml}. Must never know stacks, plans or
 * states.
 */
@NullMarked
package io.lapstrake.core.data;

import org.jspecify.annotations.NullMarked;
