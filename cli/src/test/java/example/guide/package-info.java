/** What docs/guide.md shows, compiled and run. */
@NullMarked
package example.guide;

import org.jspecify.annotations.NullMarked;
