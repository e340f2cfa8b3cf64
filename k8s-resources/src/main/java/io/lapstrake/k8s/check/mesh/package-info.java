/**
 * Checks of the routes of a service mesh. May know what checks see, the room above and the core,
 * and none of the other checks.
 */
@NullMarked
package io.lapstrake.k8s.check.mesh;

import org.jspecify.annotations.NullMarked;
