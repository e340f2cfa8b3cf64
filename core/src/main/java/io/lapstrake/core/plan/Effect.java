package io.lapstrake.core.plan;

import io.lapstrake.core.rules.KindRules;
import io.lapstrake.core.value.MapNode;
import java.util.List;

/** What an update does. */
public record Effect(boolean isReplacement, String summary) {
  static Effect of(MapNode before, MapNode after, List<FieldChange> fields, KindRules rules) {
    return new Effect(false, "in place");
  }
}
