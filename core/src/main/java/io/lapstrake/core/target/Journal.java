package io.lapstrake.core.target;

import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.state.Seal;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.yaml.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an apply is about to do, so that it can be finished after a crash. The contents lie beside
 * it, a file for each step that has one, named by the step's position.
 *
 * @param steps in the order in which they are done
 */
record Journal(List<Step> steps) {

  static final Seal SEAL =
      new Seal(
          "LAP-0705",
          "Corrupt journal",
          "restore the directory from a backup, or delete the journal and look at what the next"
              + " plan says.");

  /**
   * One file.
   *
   * @param path within the stack's folder
   * @param before the hash that the file has before; empty where there is none
   * @param after the hash that the file has afterwards; empty where it is deleted
   */
  record Step(String path, String before, String after) {

    boolean isDelete() {
      return after.isEmpty();
    }

    /** Whether nobody else has come between; a file that is gone is in nobody's way. */
    boolean mayMeet(Optional<String> held) {
      return held.isEmpty() || held.get().equals(before) || held.get().equals(after);
    }
  }

  /** Copies the steps. */
  Journal {
    steps = List.copyOf(steps);
  }

  /**
   * The steps of some changes.
   *
   * @param held the hash of a file as it is
   */
  static Journal of(FileChanges changes, FolderReader held) {
    var steps = new ArrayList<Step>();
    Function<String, String> before = path -> held.hash(path).orElse("");
    changes
        .writes()
        .forEach((path, it) -> steps.add(new Step(path, before.apply(path), held.hashOf(it))));
    changes.deletes().forEach(path -> steps.add(new Step(path, before.apply(path), "")));
    return new Journal(steps);
  }

  byte[] bytes() {
    List<MapNode> all = new ArrayList<>(steps.size());
    for (Step step : steps) {
      all.add(
          MapNode.of(
              List.of(
                  Entry.of("path", step.path()),
                  Entry.of("before", step.before()),
                  Entry.of("after", step.after()))));
    }
    return Seal.close(Json.write(ListNode.of(all)));
  }

  /** Reads what {@link #bytes} wrote. */
  static Optional<Journal> read(String name, byte[] file, Problems problems) {
    return SEAL.open(name, file, problems)
        .flatMap(text -> Json.read(name, text, problems))
        .map(document -> document.tree() instanceof ListNode list ? list.items() : List.<Node>of())
        .map(steps -> new Journal(steps.stream().map(Journal::step).toList()));
  }

  private static Step step(Node node) {
    MapNode step = node instanceof MapNode map ? map : MapNode.EMPTY;
    return new Step(text(step, "path"), text(step, "before"), text(step, "after"));
  }

  private static String text(MapNode step, String key) {
    return step.get(key) instanceof Literal<?> leaf ? leaf.inText() : "";
  }
}
