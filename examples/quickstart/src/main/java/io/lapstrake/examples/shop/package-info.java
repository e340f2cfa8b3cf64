/**
 * A small shop, described with Lapstrake: the program to copy and change.
 *
 * <p>It may import every library module and the command line.
 */
@NullMarked
package io.lapstrake.examples.shop;

import org.jspecify.annotations.NullMarked;
