/**
 * Which nodes pods run on: labels and taints of nodes, pools of nodes that are alike, topologies,
 * spreads, priorities.
 *
 * <p>May import core, {@code object} and {@code quantity}. Must never know pods.
 */
@NullMarked
package io.lapstrake.k8s.scheduling;

import org.jspecify.annotations.NullMarked;
