/** Holds values against the {@code values.schema.json} of charts, as Helm does. */
@NullMarked
package io.lapstrake.helm.schema;

import org.jspecify.annotations.NullMarked;
