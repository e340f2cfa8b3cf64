/**
 * Functions that write values as texts and read them again: YAML, JSON and TOML, Base64 and Base32,
 * and the sums of texts.
 *
 * <p>May import {@code io.lapstrake.helm.go}, {@code gojson}, {@code gotoml}, {@code goyaml} and
 * {@code function.value}. Must never know keys, certificates nor what is random.
 */
@NullMarked
package io.lapstrake.helm.function.data;

import org.jspecify.annotations.NullMarked;
