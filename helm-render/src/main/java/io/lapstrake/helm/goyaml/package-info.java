/**
 * YAML as Go's libraries read and write it for Helm, byte for byte.
 *
 * <p>Texts come in and go out, and values are those of {@link io.lapstrake.helm.go}. What is
 * refused is a {@link io.lapstrake.helm.go.TemplateFailure} with the message that Helm shows. Its
 * room {@code lex} takes the texts apart.
 *
 * <p>May import {@code io.lapstrake.helm.go}, {@code gojson}, through which all YAML goes, its own
 * room and the JDK. Must never know TOML, charts, templates nor Kubernetes.
 */
@NullMarked
package io.lapstrake.helm.goyaml;

import org.jspecify.annotations.NullMarked;
