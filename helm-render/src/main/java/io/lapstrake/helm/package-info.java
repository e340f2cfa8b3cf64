/**
 * Charts written and charts read.
 *
 * <p>It may import core, the resources and Handlebars; it must never know of repositories or of a
 * command line.
 */
@NullMarked
package io.lapstrake.helm;

import org.jspecify.annotations.NullMarked;
