/** What reading and writing cost. Run by hand; may import {@code value} and {@code yaml}. */
@NullMarked
package io.lapstrake.core.yaml.bench;

import org.jspecify.annotations.NullMarked;
