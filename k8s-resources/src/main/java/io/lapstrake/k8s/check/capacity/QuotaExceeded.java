package io.lapstrake.k8s.check.capacity;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import java.math.BigDecimal;
import java.util.HashMap;

/** Finds quotas of which the stack's own objects need more. */
public final class QuotaExceeded implements ClusterCheck {

  @Override
  public String code() {
    return "LAP-1212";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Quota that is exceeded";
  }

  @Override
  public String why() {
    return "What goes beyond the quota of a namespace is refused: the last pods are never "
        + "made, or the last objects never taken.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    var usages = new HashMap<String, Usage>(); // asked by key alone
    for (Manifest quota : cluster.all("", "ResourceQuota")) {
      MapNode spec = quota.tree().map("spec");
      if (spec.get("scopes") == null && spec.get("scopeSelector") == null) {
        Usage usage = usages.computeIfAbsent(quota.key().namespace(), it -> new Usage(cluster, it));
        Amounts.of(spec.map("hard"))
            .forEach((name, most) -> look(quota, name, most, usage, findings));
      }
    }
  }

  private static void look(
      Manifest quota, String resource, BigDecimal most, Usage usage, Findings findings) {
    BigDecimal used = usage.of(resource);
    if (used.compareTo(most) > 0) {
      findings.add(
          quota,
          FieldPath.of("spec", "hard").key(resource),
          "The stack needs "
              + Amounts.text(used)
              + " in namespace "
              + quota.key().namespace()
              + "; the quota allows "
              + Amounts.text(most)
              + ".",
          "raise the quota, or ask for less.");
    }
  }
}
