/**
 * Holds values against the {@code values.schema.json} of a chart and its parts, as Helm does.
 *
 * <p>The door is {@link io.lapstrake.helm.schema.ValuesSchemas}. May import charts as a release has
 * them, JSON, and Jackson's trees, which the validator takes. Must never know templates.
 */
@NullMarked
package io.lapstrake.helm.schema;

import org.jspecify.annotations.NullMarked;
