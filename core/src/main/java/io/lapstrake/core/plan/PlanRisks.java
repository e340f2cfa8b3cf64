package io.lapstrake.core.plan;

import io.lapstrake.core.manifest.Address;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The risks of a plan, by the change that bears them. */
final class PlanRisks {

  private final List<Risk> all;
  private final Map<Address, List<Risk>> byKind = new HashMap<>();
  private final Map<Address, List<Risk>> assessed = new HashMap<>();

  /**
   * Of a plan.
   *
   * @param changes all of them
   * @param assessments what assessors found, with what they know better
   */
  PlanRisks(List<Change> changes, List<Assessment> assessments) {
    List<Risk> rules =
        Risks.of(changes).stream()
            .filter(it -> assessments.stream().noneMatch(each -> each.by().knowsBetter(it)))
            .toList();
    List<Risk> found =
        assessments.stream()
            .flatMap(it -> it.found().stream())
            .distinct()
            .sorted(Risk.WORST_FIRST)
            .toList();
    this.all = Stream.concat(rules.stream(), found.stream()).sorted(Risk.WORST_FIRST).toList();
    rules.forEach(it -> at(byKind, it.address()).add(it));
    found.forEach(it -> at(assessed, it.address()).add(it));
  }

  /**
   * What one assessor found.
   *
   * @param by who found it
   * @param found in the order in which it was found
   */
  record Assessment(Assessor by, List<Risk> found) {
    Assessment {
      found = List.copyOf(found);
    }
  }

  private static List<Risk> at(Map<Address, List<Risk>> risks, Address address) {
    return risks.computeIfAbsent(address, any -> new ArrayList<>());
  }

  /** All of them, the worst first. */
  List<Risk> all() {
    return all;
  }

  /** Those of a change, the worst first. */
  List<Risk> of(Change change) {
    return Stream.concat(byKind(change).stream(), assessed(change).stream())
        .sorted(Risk.WORST_FIRST)
        .toList();
  }

  /** Those that the rules tell. */
  List<Risk> byKind(Change change) {
    return of(change, byKind);
  }

  /** Those that assessors found. */
  List<Risk> assessed(Change change) {
    return of(change, assessed);
  }

  /** Two objects may have had one address. */
  private static List<Risk> of(Change change, Map<Address, List<Risk>> risks) {
    return risks.getOrDefault(change.address(), List.of()).stream()
        .filter(
            it ->
                it.key().equals(change.key())
                    || change.recorded().filter(was -> was.key().equals(it.key())).isPresent())
        .toList();
  }
}
