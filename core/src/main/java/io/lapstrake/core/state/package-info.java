/**
 * What was applied last: a record of each object, and how records are kept in files.
 *
 * <p>May import {@code value}, {@code problem}, {@code manifest}, {@code rules} and {@code yaml}.
 * Must never know plans or targets, nor what runs in a cluster.
 */
@NullMarked
package io.lapstrake.core.state;

import org.jspecify.annotations.NullMarked;
