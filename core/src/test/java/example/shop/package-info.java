/** A user's own package: its lines are what problems show. */
@NullMarked
package example.shop;

import org.jspecify.annotations.NullMarked;
