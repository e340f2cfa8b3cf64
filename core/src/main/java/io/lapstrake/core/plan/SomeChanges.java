package io.lapstrake.core.plan;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a plan says of some objects, where all others are kept as they are recorded. */
final class SomeChanges {

  private final Plan plan;
  private final Set<Address> objects;
  private final Map<ResourceKey, Change> all = new TreeMap<>();

  SomeChanges(Plan plan, Set<Address> objects) {
    this.plan = plan;
    this.objects = objects;
    plan.base().records().forEach(it -> all.put(it.key(), Bookkeeping.keep(it)));
    plan.changes().stream().filter(this::isOfThese).forEach(this::take);
  }

  private boolean isOfThese(Change change) {
    return objects.contains(change.address());
  }

  private void take(Change change) {
    change.recorded().ifPresent(it -> all.remove(it.key()));
    all.put(change.key(), change);
  }

  List<Change> changes() {
    return new ArrayList<>(all.values());
  }

  /** What others did with these; what they did with the rest is no matter. */
  Observed observed() {
    Observed of = plan.observed();
    Set<ResourceKey> keys =
        plan.changes().stream()
            .filter(this::isOfThese)
            .map(Change::key)
            .collect(Collectors.toSet()); // asked alone
    return Observed.of(
            of.drifts().stream().filter(it -> it.key().filter(keys::contains).isPresent()).toList())
        .beside(of.claims().stream().filter(it -> keys.contains(it.key())).toList());
  }

  /** What speaks against changing these, or against the plan as a whole. */
  List<Problem> refusals() {
    Set<String> others =
        plan.changes().stream()
            .filter(it -> !isOfThese(it))
            .map(it -> it.address().toString())
            .collect(Collectors.toSet()); // asked alone
    return plan.refusals().stream().filter(it -> !others.contains(it.place().subject())).toList();
  }
}
