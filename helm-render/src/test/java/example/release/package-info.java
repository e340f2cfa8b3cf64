/** What a user writes, to see which of a user's lines problems name. */
@NullMarked
package example.release;

import org.jspecify.annotations.NullMarked;
