/**
 * Checks of objects against fabric8's classes of Kubernetes' kinds. May know the rooms above and
 * the core, and none of the other checks.
 */
@NullMarked
package io.lapstrake.k8s.check.model;

import org.jspecify.annotations.NullMarked;
