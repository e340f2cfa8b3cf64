/**
 * MetalLB: addresses for load balancers in clusters that no cloud serves, and how they are made
 * known to the network.
 *
 * <p>The objects live in the namespace that MetalLB runs in, mostly {@code metallb-system}. May
 * import core, {@code address}, {@code config} and {@code object}. Must never know which Services
 * take the addresses.
 *
 * @see <a href="https://metallb.io/apis/">MetalLB's API</a>
 */
@NullMarked
package io.lapstrake.k8s.metallb;

import org.jspecify.annotations.NullMarked;
