/**
 * Configuration: ConfigMaps, Secrets by reference, and what environment variables are taken from.
 *
 * <p>May import core, {@code object} and {@code storage}. Must never know containers.
 */
@NullMarked
package io.lapstrake.k8s.config;

import org.jspecify.annotations.NullMarked;
