package io.lapstrake.core.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How many changes of each kind a plan has. */
final class Counts implements Change.Cases<Counts.Kind> {

  /** The kinds, in the order in which they are counted. */
  enum Kind {
    CREATE,
    UPDATE,
    REPLACE,
    DELETE,
    KEEP
  }

  private Counts() {}

  /** {@code no changes}, or {@code 2 to create, 1 to update}. */
  static String of(Plan plan) {
    Map<Kind, Integer> counts = count(plan);
    List<String> words = new ArrayList<>();
    counts.forEach(
        (kind, count) -> {
          if (kind != Kind.KEEP) {
            words.add(count + " to " + kind.name().toLowerCase(Locale.ROOT));
          }
        });
    return words.isEmpty() ? "no changes" : String.join(", ", words);
  }

  /** The number of changes of each kind that there is. */
  static Map<Kind, Integer> count(Plan plan) {
    var counts = new EnumMap<Kind, Integer>(Kind.class);
    plan.changes().forEach(change -> counts.merge(change.match(new Counts()), 1, Integer::sum));
    return counts;
  }

  @Override
  public Kind create(Change.Create create) {
    return Kind.CREATE;
  }

  @Override
  public Kind update(Change.Update update) {
    return Kind.UPDATE;
  }

  @Override
  public Kind replace(Change.Replace replace) {
    return Kind.REPLACE;
  }

  @Override
  public Kind delete(Change.Delete delete) {
    return Kind.DELETE;
  }

  @Override
  public Kind keep(Change.Keep keep) {
    return Kind.KEEP;
  }
}
