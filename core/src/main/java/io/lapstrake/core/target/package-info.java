/**
 * Where changes go: what a target is, how a stack's folder is laid out, the target that is a
 * directory, and the one that is a server which takes objects one by one.
 *
 * <p>May import everything else in core. Must never know Git or clusters.
 */
@NullMarked
package io.lapstrake.core.target;

import org.jspecify.annotations.NullMarked;
