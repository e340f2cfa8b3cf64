/**
 * Resolved objects: every leaf a literal, in canonical form, each with its address and key.
 *
 * <p>May import {@code value}, {@code problem}, {@code rules} and {@code yaml}. Must never know
 * stacks, plans or targets.
 */
@NullMarked
package io.lapstrake.core.manifest;

import org.jspecify.annotations.NullMarked;
