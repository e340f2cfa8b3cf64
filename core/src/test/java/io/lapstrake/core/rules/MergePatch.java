package io.lapstrake.core.rules;

import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;

/** RFC 7396: fields are merged, null takes one out, a list is replaced whole. */
final class MergePatch {

  private MergePatch() {}

  static MapNode applied(MapNode map, MapNode patch) {
    MapNode merged = map;
    for (Entry entry : patch.entries()) {
      String key = String.valueOf(entry.literalKey());
      if (entry.value() instanceof Literal<?> leaf && leaf.value() == null) {
        merged = merged.without(key);
      } else if (entry.value() instanceof MapNode below) {
        merged = merged.with(key, applied(merged.map(key), below));
      } else {
        merged = merged.with(key, entry.value());
      }
    }
    return merged;
  }
}
