/**
 * Checks of how requests find their way to pods: selectors, ports, addresses, routes, policies. May
 * know what checks see, the room above and the core, and none of the other checks.
 */
@NullMarked
package io.lapstrake.k8s.check.traffic;

import org.jspecify.annotations.NullMarked;
