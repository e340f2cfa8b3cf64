/**
 * What the values of fields look like: names, numbers, addresses, images, quantities.
 *
 * <p>May import {@code value} and {@code problem}. Must never know the table, kinds or paths.
 */
@NullMarked
package io.lapstrake.core.rules.format;

import org.jspecify.annotations.NullMarked;
