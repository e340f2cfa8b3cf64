/**
 * A user's mistakes as data: what is wrong, where, and what to do about it.
 *
 * <p>May import the JDK only. Must never know what the mistakes are about.
 */
@NullMarked
package io.lapstrake.core.problem;

import org.jspecify.annotations.NullMarked;
