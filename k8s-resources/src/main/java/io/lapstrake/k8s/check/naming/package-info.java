/**
 * Checks of names, of the versions of APIs, and of fields that Kubernetes is giving up. May know
 * what checks see, the room above and the core, and none of the other checks.
 */
@NullMarked
package io.lapstrake.k8s.check.naming;

import org.jspecify.annotations.NullMarked;
