/**
 * Checks of what pods and accounts may do beyond what they need. May know what checks see, the room
 * above and the core, and none of the other checks.
 */
@NullMarked
package io.lapstrake.k8s.check.security;

import org.jspecify.annotations.NullMarked;
