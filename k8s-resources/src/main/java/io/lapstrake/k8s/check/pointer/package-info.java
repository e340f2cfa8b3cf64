/**
 * Which fields name other objects: the table of them, and what is found by it. May know the room
 * above and the core, and no check.
 */
@NullMarked
package io.lapstrake.k8s.check.pointer;

import org.jspecify.annotations.NullMarked;
