/**
 * Charts in: a chart, values and the facts of a release, rendered as Helm renders them, and the
 * objects that come of it as part of a stack.
 *
 * <p>The door is {@link io.lapstrake.helm.release.HelmRelease}. May import all other rooms of
 * charts in, and {@code core}. Never asks a cluster, a network, a clock or the environment for
 * anything.
 */
@NullMarked
package io.lapstrake.helm.release;

import org.jspecify.annotations.NullMarked;
