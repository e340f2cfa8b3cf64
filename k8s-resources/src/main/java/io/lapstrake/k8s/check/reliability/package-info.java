/**
 * Checks of what keeps a service up: probes, replicas, budgets, placement. May know what checks
 * see, the table of fields, the room above and the core, and none of the other checks.
 */
@NullMarked
package io.lapstrake.k8s.check.reliability;

import org.jspecify.annotations.NullMarked;
