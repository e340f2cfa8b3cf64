/**
 * YAML, JSON and TOML as Go's libraries read and write them for Helm, byte for byte.
 *
 * <p>Texts come in and go out, and values are those of {@link io.lapstrake.helm.go}. What is
 * refused is a {@link io.lapstrake.helm.go.TemplateFailure} with the message that Helm shows.
 *
 * <p>May import {@code io.lapstrake.helm.go} , SnakeYAML's events and the JDK. Must never know
 * charts, templates nor Kubernetes.
 */
@NullMarked
package io.lapstrake.helm.goyaml;

import org.jspecify.annotations.NullMarked;
