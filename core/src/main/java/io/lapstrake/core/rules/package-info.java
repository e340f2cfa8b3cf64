/**
 * Kubernetes' rules as data: scope, order, list keys, equalities, immutable fields and field
 * formats, read once from one table ({@code kubernetes.rules}).
 *
 * <p>May import {@code value}, {@code problem} and {@code rules.format}. Must never know manifests,
 * stacks or plans, and names no kind in code: what is said of a kind stands in the table.
 */
@NullMarked
package io.lapstrake.core.rules;

import org.jspecify.annotations.NullMarked;
