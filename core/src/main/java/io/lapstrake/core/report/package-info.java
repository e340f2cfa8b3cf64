/**
 * A plan as it is handed around: Markdown for a pull request, a page for a browser, a picture.
 *
 * <p>Everything that comes from a user is escaped, secrets are hidden, and the same plan gives the
 * same bytes. May import {@code plan} and all that it knows. Must never know targets, clocks or the
 * network; {@code plan} never knows it.
 */
@NullMarked
package io.lapstrake.core.report;

import org.jspecify.annotations.NullMarked;
