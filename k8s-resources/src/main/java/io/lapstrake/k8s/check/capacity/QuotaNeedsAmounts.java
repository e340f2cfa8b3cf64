package io.lapstrake.k8s.check.capacity;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.PodContainer;
import io.lapstrake.k8s.check.cluster.PodTemplate;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/** Finds containers that do not say how much they need of what a quota counts. */
public final class QuotaNeedsAmounts implements ClusterCheck {

  private static final Set<String> ASKED =
      Set.of("requests.cpu", "requests.memory", "limits.cpu", "limits.memory");

  @Override
  public String code() {
    return "LAP-1213";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Amount that the quota asks for";
  }

  @Override
  public String why() {
    return "Where a quota counts a resource, the API server refuses pods that do not say "
        + "how much of it they need.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    for (Manifest quota : cluster.all("", "ResourceQuota")) {
      MapNode spec = quota.tree().map("spec");
      if (spec.get("scopes") == null && spec.get("scopeSelector") == null) {
        for (String name : Amounts.of(spec.map("hard")).keySet()) {
          String full = name.equals("cpu") || name.equals("memory") ? "requests." + name : name;
          if (ASKED.contains(full)) {
            int dot = full.indexOf('.');
            look(quota, full.substring(0, dot), full.substring(dot + 1), cluster, findings);
          }
        }
      }
    }
  }

  private static void look(
      Manifest quota, String field, String resource, Cluster cluster, Findings findings) {
    String namespace = quota.key().namespace();
    if (Defaults.give(Defaults.of(cluster, namespace, "Container"), field, resource)) {
      return;
    }
    for (PodTemplate pod : cluster.podsIn(namespace)) {
      for (PodContainer container : pod.everyContainer()) {
        Map<String, BigDecimal> said =
            field.equals("limits") ? Amounts.limits(container) : Amounts.requests(container);
        if (!said.containsKey(resource)) {
          findings.add(
              pod.owner(),
              container.path().key("resources").key(field),
              quota + " counts " + field + " of " + resource + ", and none is said.",
              "say how much, or give a default by a LimitRange of the namespace.");
        }
      }
    }
  }
}
