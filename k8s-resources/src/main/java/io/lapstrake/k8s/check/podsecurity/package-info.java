/**
 * Checks by the Pod Security Standards of Kubernetes: what a level of a namespace lets in, and what
 * it counts as safe. May know what checks see, the room above and the core, and none of the other
 * checks.
 */
@NullMarked
package io.lapstrake.k8s.check.podsecurity;

import org.jspecify.annotations.NullMarked;
