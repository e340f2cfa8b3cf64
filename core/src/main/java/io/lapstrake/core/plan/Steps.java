package io.lapstrake.core.plan;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.state.Recorded;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts what a plan does into waves: an object is made or changed after all that it builds on, and
 * goes after all that built on it. What is made comes first, so that nothing is missed meanwhile.
 */
final class Steps {

  private static final int OPEN = -1; // being looked at: a ring is opened where it is met

  private final List<Change> changes;
  private final Map<Address, Change> described = new HashMap<>();
  private final Map<Address, List<Recorded>> users = new HashMap<>();
  private final Map<ResourceKey, Change> going = new HashMap<>();
  private final Map<Address, Integer> made = new HashMap<>();
  private final Map<ResourceKey, Integer> gone = new HashMap<>();
  private final List<Step> steps = new ArrayList<>();

  private Steps(List<Change> changes) {
    this.changes = changes;
  }

  /** All of them, by waves, and in the order of the plan within each. */
  static List<Step> of(List<Change> changes) {
    return new Steps(changes).all();
  }

  private List<Step> all() {
    for (Change change : changes) {
      change.described().ifPresent(it -> described.putIfAbsent(it.address(), change));
      if (isLeaving(change)) {
        going.put(change.recorded().orElseThrow().key(), change);
      }
    }
    int last = 0;
    for (Change change : changes) {
      if (isMaking(change)) {
        int wave = made(change.address());
        last = Math.max(last, wave);
        steps.add(new Step(wave, actionOf(change), change.address(), change.key()));
      }
    }
    addGoing(last);
    steps.sort(Comparator.comparingInt(Step::wave));
    return List.copyOf(steps);
  }

  private void addGoing(int after) {
    if (going.isEmpty()) {
      return;
    }
    for (Change change : changes) {
      change
          .recorded()
          .ifPresent(
              it ->
                  it.traits()
                      .after()
                      .forEach(at -> users.computeIfAbsent(at, any -> new ArrayList<>()).add(it)));
    }
    for (Change change : changes) {
      if (isLeaving(change)) {
        Recorded before = change.recorded().orElseThrow();
        int wave = after + gone(before);
        steps.add(new Step(wave, Action.DELETE, before.address(), before.key()));
      }
    }
  }

  private static boolean isMaking(Change change) {
    return switch (change.action()) {
      case CREATE, UPDATE, REPLACE -> true;
      case ADOPT -> !change.fields().isEmpty(); // else only the state changes
      case DELETE, MOVE, ACCEPT, FORGET, KEEP -> false;
    };
  }

  private static boolean isLeaving(Change change) {
    return change.action() == Action.DELETE || isCreatedFirst(change);
  }

  private static boolean isCreatedFirst(Change change) {
    return change.action() == Action.REPLACE
        && !change.key().equals(change.recorded().orElseThrow().key());
  }

  private static Action actionOf(Change change) {
    return isCreatedFirst(change) ? Action.CREATE : change.action();
  }

  /** The wave in which an object is as it is described; 0 where it is already. */
  private int made(Address address) {
    Integer known = made.putIfAbsent(address, OPEN);
    if (known != null) {
      return Math.max(0, known);
    }
    Change change = described.get(address);
    int wave = 0;
    if (change != null) {
      for (Address first : change.described().map(Manifest::after).orElseThrow()) {
        wave = Math.max(wave, made(first));
      }
      wave += isMaking(change) ? 1 : 0;
    }
    made.put(address, wave);
    return wave;
  }

  /**
   * The wave in which an object goes, from 1; 0 where it stays and nothing that builds on it goes.
   */
  private int gone(Recorded record) {
    Integer known = gone.putIfAbsent(record.key(), OPEN);
    if (known != null) {
      return Math.max(0, known);
    }
    int wave = 0;
    for (Recorded user : users.getOrDefault(record.address(), List.of())) {
      wave = Math.max(wave, gone(user));
    }
    wave += going.containsKey(record.key()) ? 1 : 0;
    gone.put(record.key(), wave);
    return wave;
  }
}
