/**
 * Plans in files: written by whoever planned, read and bound again by whoever applies.
 *
 * <p>May import everything in core but targets. Must never know targets, nor hold a secret in
 * anything that is written.
 */
@NullMarked
package io.lapstrake.core.planfile;

import org.jspecify.annotations.NullMarked;
