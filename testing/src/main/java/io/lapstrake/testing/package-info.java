/**
 * Assertions for tests of infrastructure.
 *
 * <p>It may import every library module and AssertJ; no other module knows it. Which test framework
 * runs the assertions is no matter.
 */
@NullMarked
package io.lapstrake.testing;

import org.jspecify.annotations.NullMarked;
