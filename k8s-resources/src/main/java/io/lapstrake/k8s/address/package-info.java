/**
 * Addresses of the network as values: blocks in the notation of routers, and plain ranges.
 *
 * <p>May import the JDK and core's values. Must never know who uses an address, and never asks the
 * network.
 */
@NullMarked
package io.lapstrake.k8s.address;

import org.jspecify.annotations.NullMarked;
