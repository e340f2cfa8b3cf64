package io.lapstrake.core.yaml;

import io.lapstrake.core.value.Node;

/**
 * A node that was read.
 *
 * @param spot where it was written
 * @param weight how many nodes it is, itself and those that aliases repeat included
 */
record ReadNode(Node node, Spot spot, int weight) {}
