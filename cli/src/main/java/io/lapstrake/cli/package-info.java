/**
 * A command line around a description: commands, options, exit codes.
 *
 * <p>It may import every library module and picocli; no library module knows it.
 */
@NullMarked
package io.lapstrake.cli;

import org.jspecify.annotations.NullMarked;
