/**
 * Kubernetes' rules as data: one table that linking, difference, plan and checks all read.
 *
 * <p>May import {@code value} and {@code problem}. Must never know stacks, plans or targets.
 */
@NullMarked
package io.lapstrake.core.rules;

import org.jspecify.annotations.NullMarked;
