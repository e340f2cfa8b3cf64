/**
 * What every other module stands on: values, nodes, manifests, stacks, state and plans.
 *
 * <p>It may import the JDK, Jackson, SnakeYAML and JSpecify, and nothing that knows a kind of
 * Kubernetes, a chart or a repository.
 */
@NullMarked
package io.lapstrake.core;

import org.jspecify.annotations.NullMarked;
