/**
 * JSON, TOML and YAML together: what is written of one value in each, compared with what real Helm
 * writes, and what the tests of the readers ask Helm with.
 *
 * <p>Imports {@code io.lapstrake.helm.go}, {@code gojson}, {@code gotoml}, {@code goyaml} and Helm
 * as a library. Must never know charts but those that it asks Helm with.
 */
@NullMarked
package io.lapstrake.helm.format;

import org.jspecify.annotations.NullMarked;
