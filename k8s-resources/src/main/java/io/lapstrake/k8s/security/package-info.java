/**
 * As whom containers run, and what they may do on their node.
 *
 * <p>May import core. Must never know containers.
 */
@NullMarked
package io.lapstrake.k8s.security;

import org.jspecify.annotations.NullMarked;
