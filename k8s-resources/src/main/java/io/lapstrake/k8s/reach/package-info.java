/**
 * Who reaches whom, as network policies, Services and routes say, and what a plan changes of it.
 *
 * <p>Decided as Kubernetes documents it, in memory, from finished objects. May import the core and
 * what checks see. Must never know the words of the DSL, nor any check.
 */
@NullMarked
package io.lapstrake.k8s.reach;

import org.jspecify.annotations.NullMarked;
