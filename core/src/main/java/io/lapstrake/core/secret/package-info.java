/**
 * Keys that are kept outside of everything that is written, and hashes with them, so that a secret
 * can be told from another one where it is not known.
 *
 * <p>May import {@code value}, {@code problem} and {@code manifest}. Must never know plans, states
 * or targets.
 */
@NullMarked
package io.lapstrake.core.secret;

import org.jspecify.annotations.NullMarked;
