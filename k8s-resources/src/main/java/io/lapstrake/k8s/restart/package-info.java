/**
 * What a plan does to pods that its objects do not say themselves: which go on with an old
 * configuration, and which disruption their budgets allow while they are replaced.
 *
 * <p>Decided in memory, from finished objects. May import the core and what checks see. Must never
 * know the words of the DSL, nor any check.
 */
@NullMarked
package io.lapstrake.k8s.restart;

import org.jspecify.annotations.NullMarked;
