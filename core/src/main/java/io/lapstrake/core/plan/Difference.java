package io.lapstrake.core.plan;

import io.lapstrake.core.rules.KindRules;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import java.util.List;

/** What differs between two literal trees. */
final class Difference {
  private Difference() {}

  static List<FieldChange> between(MapNode before, MapNode after, KindRules rules) {
    return before.equals(after)
        ? List.of()
        : List.of(new FieldChange(FieldPath.ROOT, before, after));
  }
}
