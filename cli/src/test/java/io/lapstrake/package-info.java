/** What holds for every module of Lapstrake together. */
@NullMarked
package io.lapstrake;

import org.jspecify.annotations.NullMarked;
