/** Benchmarks of charts in. */
@NullMarked
package io.lapstrake.helm.release.bench;

import org.jspecify.annotations.NullMarked;
