package io.lapstrake.core.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rules of one field say of its change. */
record Guards(List<Guard> all) {

  Guards {
    all = List.copyOf(all);
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** What the first rule that applies says; null when none does. */
  @Nullable Verdict verdict(Occasion occasion) {
    for (Guard guard : all) {
      if (guard.verdict() != Verdict.RESTARTS && guard.applies(occasion)) {
        return guard.verdict();
      }
    }
    return null;
  }

  /** Whether a rule says that a change restarts pods. */
  boolean restarts(Occasion occasion) {
    for (Guard guard : all) {
      if (guard.verdict() == Verdict.RESTARTS && guard.applies(occasion)) {
        return true;
      }
    }
    return false;
  }
}
