/**
 * Checks of hooks: objects that Helm makes at some moment of a release. May know what checks see,
 * the table of fields, the room above and the core, and none of the other checks.
 */
@NullMarked
package io.lapstrake.k8s.check.release;

import org.jspecify.annotations.NullMarked;
