package io.lapstrake.core.rules;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The rules of a kind's fields, made when they are first asked for: of most kinds nobody asks. */
final class LateRoot {

  private final Supplier<RuleDraft> draft;
  private volatile @Nullable RuleNode made;

  LateRoot(Supplier<RuleDraft> draft) {
    this.draft = draft;
  }

  RuleNode get() {
    RuleNode known = made;
    return known == null ? make() : known;
  }

  private synchronized RuleNode make() {
    RuleNode known = made;
    if (known == null) {
      known = draft.get().freeze();
      made = known;
    }
    return known;
  }
}
