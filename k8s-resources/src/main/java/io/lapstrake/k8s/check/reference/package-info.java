/**
 * Checks of names of other objects: whether what is named will be there. May know what checks see,
 * the table of fields, the room above and the core, and none of the other checks.
 */
@NullMarked
package io.lapstrake.k8s.check.reference;

import org.jspecify.annotations.NullMarked;
