package io.lapstrake.core.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * How many changes of each kind a plan has.
 *
 * @param creates objects that are made
 * @param updates objects that change in place
 * @param replaces objects that are deleted and made again
 * @param deletes objects that are deleted
 * @param keeps objects that are as they were
 */
public record Counts(int creates, int updates, int replaces, int deletes, int keeps) {

  private static final Counts NONE = new Counts(0, 0, 0, 0, 0);
  private static final Change.Cases<Counts> ONE = new One();

  static Counts of(List<Change> changes) {
    Counts counts = NONE;
    for (Change change : changes) {
      counts = counts.plus(change.match(ONE));
    }
    return counts;
  }

  private Counts plus(Counts other) {
    return new Counts(
        creates + other.creates,
        updates + other.updates,
        replaces + other.replaces,
        deletes + other.deletes,
        keeps + other.keeps);
  }

  /** How many changes do something. */
  public int effective() {
    return creates + updates + replaces + deletes;
  }

  /** {@code no changes}, or {@code 3 changes: 2 to create, 1 to update}. */
  @Override
  public String toString() {
    List<String> words = new ArrayList<>();
    add(words, creates, "create");
    add(words, updates, "update");
    add(words, replaces, "replace");
    add(words, deletes, "delete");
    return switch (effective()) {
      case 0 -> "no changes";
      case 1 -> "1 change: " + words.get(0);
      default -> effective() + " changes: " + String.join(", ", words);
    };
  }

  private static void add(List<String> words, int count, String verb) {
    if (count > 0) {
      words.add(count + " to " + verb);
    }
  }

  /** One change of a kind. */
  private static final class One implements Change.Cases<Counts> {
    @Override
    public Counts create(Change.Create create) {
      return new Counts(1, 0, 0, 0, 0);
    }

    @Override
    public Counts update(Change.Update update) {
      return new Counts(0, 1, 0, 0, 0);
    }

    @Override
    public Counts replace(Change.Replace replace) {
      return new Counts(0, 0, 1, 0, 0);
    }

    @Override
    public Counts delete(Change.Delete delete) {
      return new Counts(0, 0, 0, 1, 0);
    }

    @Override
    public Counts keep(Change.Keep keep) {
      return new Counts(0, 0, 0, 0, 1);
    }
  }
}
