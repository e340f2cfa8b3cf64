package io.lapstrake.helm.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What becomes of a chart's hooks in a stack, which no Helm installs. */
public enum HookUse {
  /** Hooks of Argo CD, with the same moments, weights and deletions; as Flux knows them, too. */
  DELIVERED,
  /** Objects like all others, with what Helm says of them; those for tests alone are left out. */
  ORDERED,
  /** They are left out. */
  LEFT_OUT;

  List<RenderedDocument> of(List<RenderedDocument> hooks) {
    if (this == LEFT_OUT) {
      return List.of();
    }
    if (this == DELIVERED) {
      return hooks;
    }
    var lasting = new ArrayList<RenderedDocument>();
    for (RenderedDocument hook : hooks) {
      if (!hook.hooks().stream().allMatch(event -> event.startsWith("test"))) {
        lasting.add(hook);
      }
    }
    lasting.sort(Comparator.comparingInt(HookUse::weight));
    return lasting;
  }

  private static int weight(RenderedDocument hook) {
    String weight = hook.annotations().getOrDefault("helm.sh/hook-weight", "0");
    return weight.matches("[+-]?[0-9]{1,9}") ? Integer.parseInt(weight) : 0;
  }
}
