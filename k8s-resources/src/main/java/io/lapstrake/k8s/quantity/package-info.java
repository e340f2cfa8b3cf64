/**
 * Amounts of what a node has: processor time, bytes, devices.
 *
 * <p>May import core's values. Must never know any kind.
 */
@NullMarked
package io.lapstrake.k8s.quantity;

import org.jspecify.annotations.NullMarked;
