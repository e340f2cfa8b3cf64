package io.lapstrake.cli;

import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.target.Applied;
import io.lapstrake.core.value.Node;
import java.util.List;
import java.util.SortedMap;

/** Says what was done. */
interface Report {

  /** A plan was made, and is not applied. */
  void planned(Plan plan);

  /** A plan was applied. */
  void applied(Applied applied, SortedMap<String, Node> outputs);

  /** Nothing was applied. */
  void failed(List<Problem> problems);
}
