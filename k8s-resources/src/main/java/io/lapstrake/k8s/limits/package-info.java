/**
 * What the pods of a namespace may ask for, one by one and together.
 *
 * <p>May import core, the kinds of {@code access}, {@code object} and {@code quantity}. Must never
 * know workloads.
 */
@NullMarked
package io.lapstrake.k8s.limits;

import org.jspecify.annotations.NullMarked;
