package io.lapstrake.core.planfile;

import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.util.Optional;

/** Reads what {@link PlanTree} writes. */
final class PlanReader {

  private final String name;
  private final Problems problems;

  PlanReader(String name, Problems problems) {
    this.name = name;
    this.problems = problems;
  }

  /** The plan; empty when there is a problem. */
  Optional<SavedPlan> read(Node content) {
    try {
      var tree = (MapNode) content;
      long format = ChangeReader.number(tree, "format");
      if (format > PlanFile.FORMAT) {
        PlanFile.SEAL.newer(name, format, PlanFile.FORMAT, problems);
        return Optional.empty();
      }
      return Optional.of(new SavedPlan(name, tree));
    } catch (IllegalArgumentException | ClassCastException e) {
      PlanFile.SEAL.broken(name, "It lacks something that every plan has.", problems);
      return Optional.empty();
    }
  }
}
