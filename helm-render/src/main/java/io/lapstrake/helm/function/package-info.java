/**
 * The functions that Helm's templates may call: those of Sprig and Helm's own, one file a topic.
 *
 * <p>What each does is told by the public documentation of Sprig and Helm; where that is silent, by
 * what Helm prints. What is random and what time it is comes from the {@link
 * io.lapstrake.helm.go.Context}; nothing here reads a file, the environment or the network.
 *
 * <p>May import {@code io.lapstrake.helm.go}, {@code goyaml}, {@code gotime}, {@code gourl}, {@code
 * semver} and {@code crypto}. Must never know charts, nor how a template is run.
 */
@NullMarked
package io.lapstrake.helm.function;

import org.jspecify.annotations.NullMarked;
