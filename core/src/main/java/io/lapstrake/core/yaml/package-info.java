/**
 * YAML and JSON in and out: read so that kubectl agrees, written so that every reader agrees.
 *
 * <p>May import {@code value}, {@code problem}, SnakeYAML's events and Jackson. Must never know
 * Kubernetes.
 */
@NullMarked
package io.lapstrake.core.yaml;

import org.jspecify.annotations.NullMarked;
