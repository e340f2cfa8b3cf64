package io.lapstrake.core.report;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.plan.Change;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.plan.Risk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The risks of a plan by the change that bears them. */
final class RisksByChange {

  private final Map<Address, List<Risk>> risks = new HashMap<>();

  RisksByChange(Plan plan) {
    plan.risks().forEach(it -> at(it.address()).add(it));
  }

  private List<Risk> at(Address address) {
    return risks.computeIfAbsent(address, any -> new ArrayList<>());
  }

  /** Those of a change, the worst first; two objects may have had one address. */
  List<Risk> of(Change change) {
    return at(change.address()).stream()
        .filter(
            it ->
                it.key().equals(change.key())
                    || change.recorded().filter(was -> was.key().equals(it.key())).isPresent())
        .toList();
  }
}
