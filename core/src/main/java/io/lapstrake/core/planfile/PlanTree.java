package io.lapstrake.core.planfile;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.plan.Change;
import io.lapstrake.core.plan.Drift;
import io.lapstrake.core.plan.OutputChange;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.secret.Derivation;
import io.lapstrake.core.secret.SecretKey;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A plan as its file holds it: what its report tells, and what it takes to apply it. */
final class PlanTree {

  /** The entry with the hash over all others. */
  static final String SIGNATURE = "signature";

  private final Plan plan;
  private final Optional<Derivation> derivation;
  private final Optional<SecretHash> hash; // empty where no key was given
  private final Problems problems;

  PlanTree(Plan plan, Optional<SecretKey> key, Problems problems) {
    this.plan = plan;
    this.derivation = key.map(SecretKey::newDerivation);
    this.hash =
        key.flatMap(it -> it.derive(derivation.orElseThrow()))
            .map(keys -> new SecretHash(plan.base().lineage(), keys.hash("plan")));
    this.problems = problems;
  }

  /** The tree; whatever it cannot hold is a problem. */
  MapNode tree() {
    MapNode report = plan.toTree();
    MapNode tree =
        report
            .with("tool", ToolVersion.text())
            .with("kubernetes", plan.described().target().toString())
            .with("fingerprint", plan.base().fingerprint())
            .with("inputs", inputs())
            .with("changes", changes(report.list("changes")))
            .with("outputs", outputs(report.list("outputs")))
            .with("drift", drift(report.list("drift")));
    return hash.map(it -> signed(tree, it)).orElse(tree);
  }

  private MapNode signed(MapNode tree, SecretHash signing) {
    MapNode key = derivation.map(Derivation::toTree).orElseThrow().with("check", signing.ofKey());
    MapNode whole = tree.with("key", key);
    return whole.with(SIGNATURE, signing.ofPlan(whole));
  }

  private ListNode changes(ListNode reported) {
    List<Change> effective = plan.effective();
    var all = new ArrayList<Node>(effective.size());
    for (int i = 0; i < effective.size(); i++) {
      all.add(effective.get(i).match(new ChangeTree((MapNode) reported.item(i), this::hidden)));
    }
    return ListNode.of(all);
  }

  private MapNode hidden(Manifest object) {
    return (MapNode)
        SecretMarks.hide(
            object.tree(), FieldPath.ROOT, (path, leaf) -> leaf(object.address(), path, leaf));
  }

  private String leaf(Address address, FieldPath path, Literal<?> leaf) {
    if (hash.isEmpty()) {
      withoutKey(Place.of(address).field(path));
      return "";
    }
    return hash.get().of(address, path, leaf);
  }

  private ListNode outputs(ListNode reported) {
    List<OutputChange> outputs = plan.outputs();
    var all = new ArrayList<Node>(outputs.size());
    for (int i = 0; i < outputs.size(); i++) {
      OutputChange change = outputs.get(i);
      MapNode tree = (MapNode) reported.item(i);
      Optional<Node> after = change.values().is().map(it -> after(change.name(), it));
      all.add(after.map(it -> tree.with("after", it)).orElse(tree));
    }
    return ListNode.of(all);
  }

  /** What an output becomes; of a secret one a hash. */
  private Node after(String name, Node value) {
    if (!value.isSensitive()) {
      return SecretMarks.plain(value);
    }
    if (hash.isEmpty()) {
      withoutKey(Place.of("output " + name));
      return Literal.NULL;
    }
    Node described = Objects.requireNonNull(plan.described().outputs().get(name));
    return SecretMarks.of(hash.get().ofOutput(name, described));
  }

  private MapNode inputs() {
    MapNode inputs = MapNode.EMPTY;
    for (var input : plan.described().inputs().entrySet()) {
      inputs = inputs.with(input.getKey(), input(input.getKey(), input.getValue()));
    }
    return inputs;
  }

  private String input(String name, Node value) {
    if (!value.isSensitive()) {
      return SecretHash.ofPlainInput(name, value);
    }
    if (hash.isEmpty()) {
      withoutKey(Place.of(name));
      return "";
    }
    return hash.get().ofInput(name, value);
  }

  private void withoutKey(Place place) {
    problems.add(
        "LAP-0615",
        "Secret that differs or cannot be compared",
        place,
        "This is secret, and the plan would be saved without a key: nobody could tell it from"
            + " another one when the plan is applied.",
        "give a key when the plan is saved, and again when it is applied.");
  }

  private ListNode drift(ListNode reported) {
    List<Drift> drifts = plan.observed().drifts();
    var all = new ArrayList<Node>(drifts.size());
    for (int i = 0; i < drifts.size(); i++) {
      Drift drift = drifts.get(i);
      MapNode tree = ((MapNode) reported.item(i)).with("hash", drift.hash());
      all.add(drift.key().map(it -> tree.with("key", ChangeTree.key(it))).orElse(tree));
    }
    return ListNode.of(all);
  }
}
