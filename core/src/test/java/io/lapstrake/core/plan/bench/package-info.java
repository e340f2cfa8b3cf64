/** What the rules and planning cost. Run by hand; may import {@code plan}, {@code rules} and {@code yaml}. */
@NullMarked
package io.lapstrake.core.plan.bench;

import org.jspecify.annotations.NullMarked;
