/**
 * What differs between two versions of an object, what that means, and what makes one of the other.
 *
 * <p>May import {@code value}, {@code rules} and {@code yaml}, and java-diff-utils for the lines of
 * texts. Must never know plans, state or targets.
 */
@NullMarked
package io.lapstrake.core.difference;

import org.jspecify.annotations.NullMarked;
