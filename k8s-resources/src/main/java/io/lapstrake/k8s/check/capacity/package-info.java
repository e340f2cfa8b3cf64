/**
 * Checks of amounts: requests, limits, quotas, replicas, budgets, storage. May know what checks
 * see, the room above and the core, and none of the other checks.
 */
@NullMarked
package io.lapstrake.k8s.check.capacity;

import org.jspecify.annotations.NullMarked;
