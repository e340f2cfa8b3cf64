package io.lapstrake.cli;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Observed;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.planfile.SavedPlan;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.state.State;
import io.lapstrake.core.target.Applied;
import io.lapstrake.core.value.Node;
import io.lapstrake.k8s.check.CheckReport;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/** Says what was done. */
interface Report {

  /**
   * A plan was made, and is not applied.
   *
   * @param found what the checks found
   * @param refused what an apply would refuse
   */
  void planned(Plan plan, CheckReport found, List<Problem> refused);

  /**
   * A plan that was saved is what was asked for.
   *
   * @param shown the plan, as it was shown when it was saved
   */
  void saved(SavedPlan plan, Plan shown);

  /** A plan of something else than a description was made, and is not applied, and why. */
  void refused(Plan plan, List<Problem> why);

  /**
   * A plan was applied to a branch.
   *
   * @param found what the checks found
   */
  void applied(Applied applied, CheckReport found, String branch, SortedMap<String, Node> outputs);

  /** The objects are what was asked for. */
  void printed(Manifests manifests);

  /** A chart was written into a folder. */
  void charted(String chart, Path folder);

  /** A chart was written as one file. */
  void packaged(String chart, Path file);

  /** The description is looked at, and has no mistake. */
  void validated(Manifests objects, CheckReport found);

  /** Something else than a description was applied. */
  void changed(Applied applied, String branch);

  /**
   * The state was written otherwise, and nothing else.
   *
   * @param done how it is now, in a whole sentence
   */
  void turned(Applied applied, String branch, String done);

  /** The state can be made anew; some things of it cannot be known, and nobody said it is meant. */
  void wouldRebuild(State state, List<String> unknown, Problem unconfirmed);

  /** The state was made anew; some things of it could not be known. None: it was whole. */
  void rebuilt(Applied applied, String branch, List<String> unknown);

  /**
   * What others changed is what was asked for.
   *
   * @param state of what was delivered
   */
  void held(Observed observed, State state);

  /** The state is what was asked for. */
  void recorded(State state);

  /** The addresses in the state are what was asked for. */
  void listed(State state);

  /** An object of the state is what was asked for. */
  void object(Manifest object);

  /**
   * What waits for what is what was asked for.
   *
   * @param drawing of it, as a text
   */
  void drawn(Manifests objects, String drawing);

  /** An output is what was asked for; it is not secret. */
  void output(Node value);

  /** A lock was given up by force. */
  void unlocked(String id);

  /** The outputs are what was asked for. */
  void outputs(SortedMap<String, Node> outputs);

  /** Nothing was applied. */
  void failed(List<Problem> problems);
}
