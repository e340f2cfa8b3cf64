/**
 * TOML as Go's library reads and writes it for Helm, byte for byte.
 *
 * <p>Texts come in and go out, and values are those of {@link io.lapstrake.helm.go}. What is
 * refused is a {@link io.lapstrake.helm.go.TemplateFailure} with the message that Helm shows.
 *
 * <p>May import {@code io.lapstrake.helm.go}, {@code gojson} and the JDK. Must never know YAML,
 * charts, templates nor Kubernetes.
 */
@NullMarked
package io.lapstrake.helm.gotoml;

import org.jspecify.annotations.NullMarked;
