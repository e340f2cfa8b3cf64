/**
 * The kinds that run pods, and the words that all of them share.
 *
 * <p>May import core and every other package of this module. No other package may import it.
 */
@NullMarked
package io.lapstrake.k8s.workload;

import org.jspecify.annotations.NullMarked;
