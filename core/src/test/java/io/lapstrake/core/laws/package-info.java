/**
 * What holds for every stack, every change of it, and every target; shared by the modules' tests.
 */
@NullMarked
package io.lapstrake.core.laws;

import org.jspecify.annotations.NullMarked;
