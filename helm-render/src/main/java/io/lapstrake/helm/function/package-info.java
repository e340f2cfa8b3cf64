/**
 * The functions that Helm's templates may call, those of Sprig and Helm's own: one room a noun, one
 * file a topic.
 *
 * <p>What each does is told by the public documentation of Sprig and Helm; where that is silent, by
 * what Helm prints. What is random and what time it is comes from the {@link
 * io.lapstrake.helm.go.Context}; nothing here reads a file, the environment or the network.
 *
 * <p>{@link io.lapstrake.helm.function.HelmFunctions} is the door, and gathers the rooms {@code
 * text}, {@code pattern}, {@code number}, {@code collection}, {@code data} and {@code secret};
 * {@code value} lies below them all. Here are the functions of one file each: defaults, types,
 * dates, paths, URLs, versions, and those of Helm that reach into the rendering.
 *
 * <p>May import {@code io.lapstrake.helm.go}, {@code gotime}, {@code gourl}, {@code semver} and its
 * own rooms, none of which imports it. Must never know charts, nor how a template is run.
 */
@NullMarked
package io.lapstrake.helm.function;

import org.jspecify.annotations.NullMarked;
