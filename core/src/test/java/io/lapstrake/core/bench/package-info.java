/** What the benchmarks of several rooms work on. */
@NullMarked
package io.lapstrake.core.bench;

import org.jspecify.annotations.NullMarked;
