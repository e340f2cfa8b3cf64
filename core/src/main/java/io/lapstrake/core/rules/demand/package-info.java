/**
 * What Kubernetes demands of the fields of one object together: which must be there, which exclude
 * each other, which belong to a value of another one.
 *
 * <p>May import {@code value} and {@code rules.format}. Must never know the table, kinds, or how an
 * object is walked.
 */
@NullMarked
package io.lapstrake.core.rules.demand;

import org.jspecify.annotations.NullMarked;
