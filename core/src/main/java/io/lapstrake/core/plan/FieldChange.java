package io.lapstrake.core.plan;

import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.Node;
import org.jspecify.annotations.Nullable;

/** A field that differs. */
public record FieldChange(FieldPath path, @Nullable Node before, @Nullable Node after) {}
