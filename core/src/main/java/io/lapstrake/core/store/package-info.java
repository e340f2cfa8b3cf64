/**
 * Where state is kept apart from what is delivered, and who works where: locks with a holder,
 * stores with compare-and-swap, and the journal of an apply that goes step by step.
 *
 * <p>May import {@code value}, {@code problem}, {@code manifest}, {@code yaml} and {@code state}.
 * Must never know plans, targets, Git or clusters.
 */
@NullMarked
package io.lapstrake.core.store;

import org.jspecify.annotations.NullMarked;
