/** What docs/guide.md and docs/charts.md show, compiled and run. */
@NullMarked
package example.guide;

import org.jspecify.annotations.NullMarked;
