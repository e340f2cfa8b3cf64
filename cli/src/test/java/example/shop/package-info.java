/**
 * Descriptions as a user writes them: outside Lapstrake's own packages, so that lines are found.
 */
@NullMarked
package example.shop;

import org.jspecify.annotations.NullMarked;
