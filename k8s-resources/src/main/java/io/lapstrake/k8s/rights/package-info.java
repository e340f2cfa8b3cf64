/**
 * Who may do what, as roles and bindings say, and what a plan changes of it.
 *
 * <p>Decided as Kubernetes does it, in memory, from finished objects. May import the core and what
 * checks see. Must never know the words of the DSL, nor any check.
 */
@NullMarked
package io.lapstrake.k8s.rights;

import org.jspecify.annotations.NullMarked;
