package io.lapstrake.k8s.restart;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.cluster.Leaf;
import java.util.OptionalLong;

/**
 * How many pods may be missing.
 *
 * @see <a href="https://kubernetes.io/docs/tasks/run-application/configure-pdb/">Specifying a
 *     disruption budget</a>
 */
final class Budget {

  private final MapNode spec;

  Budget(Manifest object) {
    this.spec = object.tree().map("spec");
  }

  /** How many of some pods may be missing; empty where it does not say. Shares are rounded up. */
  OptionalLong of(long pods) {
    String most = Leaf.text(spec, "maxUnavailable");
    if (!most.isEmpty()) {
      return amount(most, pods);
    }
    OptionalLong least = amount(Leaf.text(spec, "minAvailable"), pods);
    return least.isEmpty() ? least : OptionalLong.of(Math.max(0, pods - least.getAsLong()));
  }

  private static OptionalLong amount(String text, long pods) {
    if (!text.matches("\\d{1,9}%?")) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(
        text.endsWith("%")
            ? (pods * Long.parseLong(text.substring(0, text.length() - 1)) + 99) / 100
            : Long.parseLong(text));
  }
}
