/** What rules and plans cost. Run by hand; may import {@code plan}, {@code state}, {@code yaml}. */
@NullMarked
package io.lapstrake.core.plan.bench;

import org.jspecify.annotations.NullMarked;
