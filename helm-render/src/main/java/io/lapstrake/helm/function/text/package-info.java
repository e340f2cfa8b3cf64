/**
 * Functions of texts: trimming, cutting, wrapping, splitting them, and the case of their letters.
 *
 * <p>Texts are counted in bytes where Go counts them so. May import {@code io.lapstrake.helm.go}
 * and {@code function.value}. Must never know regular expressions, formats of data nor what is
 * random.
 */
@NullMarked
package io.lapstrake.helm.function.text;

import org.jspecify.annotations.NullMarked;
