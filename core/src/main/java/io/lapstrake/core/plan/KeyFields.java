package io.lapstrake.core.plan;

import io.lapstrake.core.difference.Effect;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.value.FieldPath;
import java.util.ArrayList;
import java.util.List;

/** The fields that make an object's key; none can change in place. */
final class KeyFields {

  private KeyFields() {}

  /** What it means that an object gets another key, besides what else changes in it. */
  static Effect effect(ResourceKey before, ResourceKey after, Effect others) {
    List<FieldPath> fields = new ArrayList<>();
    if (!before.group().equals(after.group())) {
      fields.add(FieldPath.of("apiVersion"));
    }
    if (!before.name().equals(after.name())) {
      fields.add(FieldPath.of("metadata").key("name"));
    }
    if (!before.namespace().equals(after.namespace())) {
      fields.add(FieldPath.of("metadata").key("namespace"));
    }
    if (others.isReplacement()) {
      others.fields().stream().filter(field -> !fields.contains(field)).forEach(fields::add);
    }
    return new Effect(Effect.Level.REPLACE, fields);
  }
}
