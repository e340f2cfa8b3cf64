package io.lapstrake.core.planfile;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.plan.Change;
import io.lapstrake.core.plan.Drift;
import io.lapstrake.core.plan.Observed;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.state.Output;
import io.lapstrake.core.state.Recorded;
import io.lapstrake.core.state.State;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.ResourceId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A saved plan as it was shown when it was saved: with its risks and steps, without what its file
 * does not hold, such as the objects that it keeps and the fields that someone else edited.
 */
final class ShownPlan {

  private static final String NEITHER = "not known"; // stands for what tells secrets from others

  private final MapNode tree;
  private final SavedPlan saved;
  private final ShownChanges changes;

  ShownPlan(SavedPlan saved, MapNode tree) {
    this.saved = saved;
    this.tree = tree;
    this.changes = new ShownChanges(saved.changes(), maps("changes"), drifts());
  }

  Plan plan() {
    List<Change> all = new ArrayList<>(waiting());
    all.addAll(changes.all());
    State base =
        State.of(saved.stack(), saved.environment(), saved.lineage(), saved.serial(), records(all))
            .withOutputs(outputs("before"));
    return Plan.madeBefore(described(all), base, Observed.of(drifts()), all)
        .withOutputs(outputs("after"))
        .assessedBy(new SavedRisks(maps("risks"), changes))
        .inSteps(maps("steps").stream().flatMap(it -> changes.step(it).stream()).toList());
  }

  private List<MapNode> maps(String entry) {
    return tree.list(entry).items().stream().map(MapNode.class::cast).toList();
  }

  private static List<Recorded> records(List<Change> all) {
    return all.stream().flatMap(it -> it.recorded().stream()).toList();
  }

  private Manifests described(List<Change> all) {
    List<Manifest> objects = all.stream().flatMap(it -> it.described().stream()).toList();
    var sources = new TreeMap<String, String>();
    maps("data")
        .forEach(
            it -> sources.put(ChangeReader.text(it, "input"), ChangeReader.text(it, "source")));
    return Manifests.none(saved.stack(), saved.environment())
        .holding(objects)
        .from(Collections.emptySortedMap(), sources);
  }

  /** What was held is not in the file; that it was the object, or was not, is. */
  private List<Drift> drifts() {
    List<Drift> drifts = new ArrayList<>();
    List<MapNode> trees = maps("drift");
    for (int i = 0; i < trees.size(); i++) {
      Drift drift = saved.drifts().get(i);
      boolean isHeld = drift.kind() != Drift.Kind.REMOVED && trees.get(i).get("broken") == null;
      Optional<MapNode> held = drift.key().filter(any -> isHeld).map(ShownChanges::something);
      drifts.add(new Drift(drift.place(), drift.key(), drift.kind(), drift.hash(), held));
    }
    return drifts;
  }

  /** What waits because of edits. */
  private List<Change> waiting() {
    List<Change> waiting = new ArrayList<>();
    List<MapNode> trees = maps("drift");
    List<Drift> drifts = drifts();
    for (int i = 0; i < trees.size(); i++) {
      if (trees.get(i).get("waits") != null) {
        waiting.add(keep(drifts.get(i)));
      }
    }
    return waiting;
  }

  private Change keep(Drift drift) {
    ResourceKey key = drift.key().orElseThrow();
    var address = new Address(saved.stack(), new ResourceId(key.kind(), key.name()));
    Recorded before = ShownChanges.record(address, key);
    return new Change.Keep(before, before.asManifest(), Optional.of(drift));
  }

  private SortedMap<String, Output> outputs(String side) {
    var outputs = new TreeMap<String, Output>();
    for (MapNode change : maps("outputs")) {
      Node value = change.get(side);
      if (value != null) {
        outputs.put(ChangeReader.text(change, "name"), output(value, side));
      }
    }
    return outputs;
  }

  private static Output output(Node value, String side) {
    Node shown = SecretMarks.secret(SecretMarks.hidden(value));
    return shown.isSensitive() ? new Output(Optional.empty(), NEITHER + side) : Output.of(shown);
  }
}
