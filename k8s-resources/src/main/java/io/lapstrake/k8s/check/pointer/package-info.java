/**
 * Which fields name other objects: the table of them. May know what checks see and the core, and no
 * check.
 */
@NullMarked
package io.lapstrake.k8s.check.pointer;

import org.jspecify.annotations.NullMarked;
