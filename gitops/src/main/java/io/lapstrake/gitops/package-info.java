/**
 * Delivery through a Git repository.
 *
 * <p>It may import core, the resources and JGit; it must never know of charts or of a command line.
 */
@NullMarked
package io.lapstrake.gitops;

import org.jspecify.annotations.NullMarked;
