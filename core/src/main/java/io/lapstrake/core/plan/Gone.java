package io.lapstrake.core.plan;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.rules.Rules;
import io.lapstrake.core.state.Recorded;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is recorded and no longer described by its key. */
final class Gone {

  private final Rules rules;
  private final Map<Address, Recorded> named = new HashMap<>(); // what may have got another name
  private final List<Recorded> deleted = new ArrayList<>();

  Gone(Rules rules) {
    this.rules = rules;
  }

  /** Only what is still in the target, and alone at its address, can have got another name. */
  void add(Recorded record, boolean isRemoved) {
    Recorded other = isRemoved ? record : named.putIfAbsent(record.address(), record);
    if (other != null) {
      deleted.add(record);
    }
  }

  /** Takes the record of an object that has an address, or had it before. */
  Optional<Recorded> take(Address address, Collection<Address> formers) {
    Recorded found = named.remove(address);
    for (Address former : formers) {
      found = found == null ? named.remove(former) : found;
    }
    return Optional.ofNullable(found);
  }

  /** What was not taken: what others were made after comes last, and kinds that others build on. */
  Collection<Recorded> lastFirst() {
    deleted.addAll(named.values());
    deleted.sort(
        Comparator.<Recorded>comparingInt(it -> rules.of(it.key().group(), it.key().kind()).order())
            .thenComparing(Recorded::key)
            .reversed());
    Map<Address, List<Recorded>> users = new HashMap<>();
    for (Recorded each : deleted) {
      for (Address used : each.traits().after()) {
        users.computeIfAbsent(used, any -> new ArrayList<>()).add(each);
      }
    }
    Set<Recorded> ordered = new LinkedHashSet<>();
    Set<Recorded> seen = new LinkedHashSet<>();
    deleted.forEach(each -> add(each, users, seen, ordered));
    return ordered;
  }

  private static void add(
      Recorded record, Map<Address, List<Recorded>> users, Set<Recorded> seen, Set<Recorded> to) {
    if (seen.add(record)) {
      users.getOrDefault(record.address(), List.of()).forEach(user -> add(user, users, seen, to));
      to.add(record);
    }
  }
}
