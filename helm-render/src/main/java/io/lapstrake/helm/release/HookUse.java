package io.lapstrake.helm.release;

import java.util.List;

/** What becomes of a chart's hooks in a stack, which no Helm installs. */
public enum HookUse {
  /** Hooks of Argo CD, with the same moments, weights and deletions; as Flux knows them, too. */
  DELIVERED,
  /**
   * Objects like all others, before or after them by Argo CD's waves, in the order of their
   * weights. Those that no installation and no upgrade makes are left out: for tests, deletions,
   * rollbacks.
   */
  ORDERED,
  /** They are left out. */
  LEFT_OUT;

  List<RenderedDocument> of(List<RenderedDocument> hooks) {
    return switch (this) {
      case DELIVERED -> hooks;
      case ORDERED -> OrderedHooks.of(hooks);
      case LEFT_OUT -> List.of();
    };
  }
}
