package io.lapstrake.core.plan;

import io.lapstrake.core.difference.FieldChange;
import io.lapstrake.core.state.Output;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which outputs become others. */
final class OutputChanges {

  private OutputChanges() {}

  /** A change for each output that is recorded otherwise afterwards, sorted by name. */
  static List<OutputChange> between(
      SortedMap<String, Output> before, SortedMap<String, Output> after) {
    SortedSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    var changes = new ArrayList<OutputChange>();
    for (String name : names) {
      Output was = before.get(name);
      Output is = after.get(name);
      if (was == null || !was.equals(is)) {
        changes.add(
            new OutputChange(name, FieldChange.of(FieldPath.of(name), shown(was), shown(is))));
      }
    }
    return List.copyOf(changes);
  }

  private static @Nullable Node shown(@Nullable Output output) {
    return output == null ? null : output.shown();
  }
}
