/**
 * When an object is made that is no lasting part of a release: before or after it is installed,
 * upgraded, rolled back or deleted, or when it is tested.
 *
 * <p>May import core. Must never know any kind by its class.
 */
@NullMarked
package io.lapstrake.k8s.hook;

import org.jspecify.annotations.NullMarked;
