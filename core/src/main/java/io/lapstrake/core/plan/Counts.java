package io.lapstrake.core.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many changes of each kind a plan has.
 *
 * @param all those that there are, by what is done
 */
public record Counts(Map<Action, Integer> all) {

  /** Copies. */
  public Counts {
    var copy = new EnumMap<Action, Integer>(Action.class);
    copy.putAll(all);
    all = Collections.unmodifiableMap(copy);
  }

  static Counts of(List<Change> changes) {
    var all = new EnumMap<Action, Integer>(Action.class);
    changes.forEach(change -> all.merge(change.action(), 1, Integer::sum));
    return new Counts(all);
  }

  /** How many changes do one thing. */
  public int of(Action action) {
    return all.getOrDefault(action, 0);
  }

  /** How many changes do something. */
  public int effective() {
    return all.values().stream().mapToInt(n -> n).sum() - of(Action.KEEP);
  }

  /** {@code no changes}, or {@code 3 changes: 2 to create, 1 to update}. */
  @Override
  public String toString() {
    List<String> words = new ArrayList<>();
    all.forEach(
        (action, count) -> {
          if (action != Action.KEEP) {
            words.add(count + " to " + action.verb());
          }
        });
    return switch (effective()) {
      case 0 -> "no changes";
      case 1 -> "1 change: " + words.get(0);
      default -> effective() + " changes: " + String.join(", ", words);
    };
  }
}
