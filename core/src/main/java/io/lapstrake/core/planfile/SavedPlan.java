package io.lapstrake.core.planfile;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Drift;
import io.lapstrake.core.plan.Observed;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.secret.SecretKey;
import io.lapstrake.core.state.State;
import io.lapstrake.core.value.MapNode;
import java.util.List;
import java.util.Optional;

/** A plan as its file holds it: without its secrets, and without what it keeps as it is. */
public final class SavedPlan {

  private final String name;
  private final MapNode tree;
  private final long serial;
  private final List<SavedChange> changes;
  private final List<Drift> drifts;

  /**
   * Reads a plan.
   *
   * @param name what its file is called in problems
   * @throws IllegalArgumentException when the tree is no plan
   * @throws ClassCastException when it is none either
   */
  SavedPlan(String name, MapNode tree) {
    this.name = name;
    this.tree = tree;
    this.serial = ChangeReader.number(tree, "serial");
    this.changes =
        tree.list("changes").items().stream().map(it -> ChangeReader.change((MapNode) it)).toList();
    this.drifts =
        tree.list("drift").items().stream().map(it -> ChangeReader.drift((MapNode) it)).toList();
    tree.list("outputs").items().forEach(it -> ChangeReader.text((MapNode) it, "name"));
    for (String entry : List.of("stack", "environment", "lineage", "fingerprint", "kubernetes")) {
      ChangeReader.text(tree, entry);
    }
  }

  /** The name of the stack that it is for. */
  public String stack() {
    return text("stack");
  }

  /** The name of the environment that it is for. */
  public String environment() {
    return text("environment");
  }

  /** The history of applies that it goes on; empty for the first apply. */
  public String lineage() {
    return text("lineage");
  }

  /** The serial of the state that it was made against. */
  public long serial() {
    return serial;
  }

  /** The version of Lapstrake that saved it. */
  public String tool() {
    return text("tool");
  }

  /**
   * The plan as it was shown when it was saved, to be looked at without the target that it is for:
   * with its changes, risks and steps, outputs and what others had done. What its file does not
   * hold is not there: the objects that it keeps, secrets, and which fields someone else edited. No
   * target applies it; see {@link #bind}.
   */
  public Plan shown() {
    return new ShownPlan(this, tree).plan();
  }

  /** Its content, which {@code docs/plan.schema.json} describes. */
  public MapNode toTree() {
    return tree;
  }

  /**
   * The plan for a target, where it was saved without a key. Nothing is planned again: it does what
   * it did when it was saved, or is refused.
   *
   * @param described the objects, resolved with the same inputs
   * @param recorded what was applied last
   * @param held what the target holds now that is not as it was written
   * @throws ProblemException when the plan is stale, of another history of applies, or for other
   *     inputs, or was saved with a key
   */
  public Plan bind(Manifests described, State recorded, Observed held) {
    return bound(new Binding(this, described, recorded, Optional.empty()), held);
  }

  /**
   * The plan for a target, with the key with which it was saved. Nothing is planned again: it does
   * what it did when it was saved, or is refused.
   *
   * @param described the objects, resolved with the same inputs; each secret is compared with the
   *     one that was saved
   * @param recorded what was applied last
   * @param held what the target holds now that is not as it was written
   * @throws ProblemException when the plan is stale, of another history of applies, for other
   *     inputs, when a secret is another one, or when it was saved with another key or none
   */
  public Plan bind(Manifests described, State recorded, Observed held, SecretKey key) {
    return bound(new Binding(this, described, recorded, Optional.of(key)), held);
  }

  private Plan bound(Binding binding, Observed held) {
    var problems = new Problems();
    Optional<Plan> plan = binding.plan(held, problems);
    problems.throwIfAny();
    return plan.orElseThrow(); // else there is a problem
  }

  String name() {
    return name;
  }

  String text(String key) {
    String text = tree.text(key);
    return text == null ? "" : text;
  }

  List<SavedChange> changes() {
    return changes;
  }

  List<Drift> drifts() {
    return drifts;
  }
}
