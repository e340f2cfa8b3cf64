package io.lapstrake.core.stack;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.Linked;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What objects refer to in others, to be checked once all of them are there. */
final class Requirements {

  private final Instances instances;
  private final Problems problems;
  private final List<Requirement> all = new ArrayList<>();

  private record Requirement(Address to, Place from, FieldPath path, Linked<?> linked) {
    Place place() {
      return from.field(path);
    }
  }

  Requirements(Instances instances, Problems problems) {
    this.instances = instances;
    this.problems = problems;
  }

  /**
   * Takes the references that were evaluated.
   *
   * @return the objects that must be there first
   */
  List<Address> of(Evaluator evaluator, Place place) {
    var first = new ArrayList<Address>(evaluator.uses().size());
    for (Evaluator.Use use : evaluator.uses()) {
      Linked<?> linked = use.linked();
      Address resource = Address.parse(linked.address());
      Optional<Address> target = instances.meant(resource, use.rows());
      if (target.isEmpty()) {
        String over = instances.repeatedOver(resource, use.rows());
        problems.add(
            Outside.CODE,
            Outside.SUMMARY,
            place.field(use.path()),
            Outside.detail(over),
            Outside.FIX);
        continue;
      }
      all.add(new Requirement(target.get(), place, use.path(), linked));
      if (linked.reference().aspect().needsTargetFirst()) {
        first.add(target.get());
      }
    }
    return first;
  }

  /**
   * Checks that all that is referred to is there.
   *
   * @param incomplete objects whose content is not known, for a reason that was reported
   */
  void check(List<Manifest> manifests, Set<Address> incomplete) {
    if (all.isEmpty()) {
      return;
    }
    Map<Address, Manifest> byAddress = new HashMap<>(manifests.size() * 2);
    manifests.forEach(manifest -> byAddress.put(manifest.address(), manifest));
    for (Requirement requirement : all) {
      Manifest target = byAddress.get(requirement.to());
      if (target != null && !incomplete.contains(requirement.to())) {
        checkAspect(requirement, target);
      } else if (target == null && !instances.isIncomplete()) {
        problems.add(
            "LAP-0205",
            "Reference to a resource that is not there",
            requirement.place(),
            requirement.to() + " is referred to, but its condition does not hold here.",
            "put what refers to it under the same condition.");
      }
    }
  }

  private void checkAspect(Requirement requirement, Manifest target) {
    var aspect = requirement.linked().reference().aspect();
    if (!aspect.isIn(target.tree())) {
      String address = target.address().toString();
      problems.add(
          Lacking.CODE,
          Lacking.SUMMARY,
          requirement.place(),
          Lacking.detail(address, aspect, aspect.known(target.tree())),
          Lacking.fix(address));
    }
  }
}
