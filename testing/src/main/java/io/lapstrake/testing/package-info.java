/**
 * Assertions and a JUnit extension for tests of infrastructure.
 *
 * <p>It may import every library module, AssertJ and the JUnit API; no other module knows it.
 */
@NullMarked
package io.lapstrake.testing;

import org.jspecify.annotations.NullMarked;
