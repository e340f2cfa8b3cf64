/**
 * JSON as Go's {@code encoding/json} reads and writes it for Helm, byte for byte.
 *
 * <p>Texts come in and go out, and values are those of {@link io.lapstrake.helm.go}. What is
 * refused is a {@link io.lapstrake.helm.go.TemplateFailure} with the message that Helm shows. Here
 * is also what the rooms of TOML and YAML build on: the order of keys, the digits of numbers, and
 * who pays for what is read.
 *
 * <p>May import {@code io.lapstrake.helm.go} and the JDK. Must never know YAML, TOML, charts,
 * templates nor Kubernetes.
 */
@NullMarked
package io.lapstrake.helm.gojson;

import org.jspecify.annotations.NullMarked;
