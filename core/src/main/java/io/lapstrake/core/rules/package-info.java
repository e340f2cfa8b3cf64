/**
 * Kubernetes' rules as data: scope, order, list keys, equalities, immutable fields, field formats,
 * API versions and what a server refuses in one object, read once from one table ({@code
 * kubernetes.rules}).
 *
 * <p>May import {@code value}, {@code problem}, {@code rules.format} and {@code rules.demand}. Must
 * never know manifests, stacks or plans, and names no kind in code: what is said of a kind stands
 * in the table.
 */
@NullMarked
package io.lapstrake.core.rules;

import org.jspecify.annotations.NullMarked;
