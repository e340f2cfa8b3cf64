package io.lapstrake.core.planfile;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.plan.Change;
import io.lapstrake.core.plan.Observed;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.secret.SecretKey;
import io.lapstrake.core.state.Output;
import io.lapstrake.core.state.Recorded;
import io.lapstrake.core.state.State;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** Makes a plan of a saved one: for the state that it was made against, with the same inputs. */
final class Binding {

  private final SavedPlan saved;
  private final Manifests described;
  private final State recorded;
  private final Optional<SecretKey> key;

  Binding(SavedPlan saved, Manifests described, State recorded, Optional<SecretKey> key) {
    this.saved = saved;
    this.described = described;
    this.recorded = recorded;
    this.key = key;
  }

  /** The plan; empty when there is a problem. */
  Optional<Plan> plan(Observed held, Problems all) {
    var problems = new BindingProblems(saved.name(), all);
    refuseOther(problems);
    refuseStale(problems);
    var objects = new ArrayList<Optional<Manifest>>();
    Optional<SecretHash> hash = hash(problems);
    if (hash.isPresent() || key.isEmpty()) {
      new InputCheck(saved.toTree().map("inputs"), hash, problems).compare(described.inputs());
      var binding = new ObjectBinding(described, hash, problems);
      saved.changes().forEach(it -> objects.add(it.after().map(binding::bind)));
      if (key.isEmpty() && new KeyCheck(saved, problems).isNeeded() && problems.areNone()) {
        problems.keyMissing();
      }
    }
    if (!problems.areNone()) {
      return Optional.empty();
    }
    SortedMap<String, Output> outputs =
        new OutputBinding(described.outputs(), hash, problems)
            .after(recorded.outputs(), saved.toTree());
    var drifts = new SavedDrifts(saved.drifts(), held);
    List<Change> changes = kept(drifts, problems);
    changes.addAll(new ChangeBinding(recorded, drifts, problems).all(saved.changes(), objects));
    return problems.areNone()
        ? Optional.of(
            Plan.madeBefore(described, recorded, drifts.observed(), changes).withOutputs(outputs))
        : Optional.empty();
  }

  private Optional<SecretHash> hash(BindingProblems problems) {
    return key.flatMap(it -> new KeyCheck(saved, problems).with(it));
  }

  private void refuseOther(BindingProblems problems) {
    String was = named(saved.stack(), saved.environment(), saved.text("kubernetes"));
    String is = named(described.stack(), described.environment(), described.target().toString());
    if (!was.equals(is)) {
      problems.forAnother(was, is);
    }
  }

  private static String named(String stack, String environment, String kubernetes) {
    return "the stack "
        + stack
        + " in the environment "
        + environment
        + " for Kubernetes "
        + kubernetes;
  }

  private void refuseStale(BindingProblems problems) {
    if (!saved.lineage().isEmpty() && !saved.lineage().equals(recorded.lineage())) {
      problems.ofAnotherHistory();
    } else if (saved.serial() != recorded.serial()) {
      problems.stale(
          "The plan was made for serial "
              + saved.serial()
              + "; the state has "
              + recorded.serial()
              + ".");
    } else if (!saved.text("fingerprint").equals(recorded.fingerprint())) {
      problems.stale(
          "The plan was made for serial "
              + saved.serial()
              + " as well, but other objects or outputs are recorded now.");
    }
  }

  /** What is recorded, and no change touches. */
  private List<Change> kept(SavedDrifts drifts, BindingProblems problems) {
    Set<ResourceKey> touched = new HashSet<>();
    for (SavedChange change : saved.changes()) {
      change.before().ifPresent(touched::add);
      change.after().ifPresent(it -> touched.add(ResourceKey.of(it.tree())));
    }
    var kept = new ArrayList<Change>();
    for (Manifest manifest : described) {
      if (!touched.contains(manifest.key())) {
        recorded
            .find(manifest.key())
            .ifPresent(it -> kept.add(new Change.Keep(it, manifest, drifts.edit(it.key()))));
      }
    }
    recorded.records().stream()
        .map(Recorded::key)
        .filter(it -> !touched.contains(it) && described.find(it).isEmpty())
        .sorted()
        .forEach(problems::describedNoMore);
    return kept;
  }
}
