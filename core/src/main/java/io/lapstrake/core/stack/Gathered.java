package io.lapstrake.core.stack;

import io.lapstrake.core.rules.Rules;
import java.util.ArrayList;
import java.util.List;

/** The resources of a stack, and the few among them that bear on others. */
final class Gathered {

  private final List<Placed> all = new ArrayList<>();
  private final List<Placed> changers = new ArrayList<>(0);
  private final List<Placed> definers = new ArrayList<>(0);
  private final List<Late> late = new ArrayList<>(0);

  /** Adds a resource; asks now, while its draft is at hand, what would be asked of all later. */
  void add(Placed placed) {
    all.add(placed);
    if (placed.draft().userChange().isPresent()) {
      changers.add(placed);
    }
    if (Rules.kubernetes().mayDefineKinds(placed.draft().id().kind())) {
      definers.add(placed);
    }
  }

  /** All of them, in the order in which they were described. */
  List<Placed> all() {
    return all;
  }

  /** Those that change the resources which use them. */
  List<Placed> changers() {
    return changers;
  }

  /** Those that may define kinds. */
  List<Placed> definers() {
    return definers;
  }

  /** Adds a part that is made of bound values. */
  void add(Late part) {
    late.add(part);
  }

  /** The parts that are made of bound values. */
  List<Late> late() {
    return late;
  }
}
