/**
 * Delivery through a bare Git repository on this machine: its objects, its branch, and the target
 * that commits a plan to it.
 *
 * <p>It may import core, the resources, and of JGit the formats (ids, trees, commits, pack indexes,
 * deltas). It must never know of charts or of a command line, and never read what belongs to the
 * machine: no user's or system's Git configuration, no environment, no {@code git} program. JGit's
 * own repository classes do all three, which is why files are opened and moved here.
 */
@NullMarked
package io.lapstrake.gitops;

import org.jspecify.annotations.NullMarked;
