/**
 * A chart as one release has it: which of the charts that it depends on are switched on, by which
 * names they go, and which values each of them sees.
 *
 * <p>The door is {@link io.lapstrake.helm.instance.ChartInstance}. May import the charts that were
 * read, and versions. Must never know templates.
 */
@NullMarked
package io.lapstrake.helm.instance;

import org.jspecify.annotations.NullMarked;
