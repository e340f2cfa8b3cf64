/**
 * Who may do what: accounts, roles and to whom they are granted.
 *
 * <p>May import core, {@code object}, {@code config} and fabric8's model. Must never know
 * workloads.
 */
@NullMarked
package io.lapstrake.k8s.access;

import org.jspecify.annotations.NullMarked;
