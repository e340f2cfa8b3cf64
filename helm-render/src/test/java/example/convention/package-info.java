/**
 * What a user of conventions writes, outside of Lapstrake's own packages. Knows only what is
 * public.
 */
@NullMarked
package example.convention;

import org.jspecify.annotations.NullMarked;
