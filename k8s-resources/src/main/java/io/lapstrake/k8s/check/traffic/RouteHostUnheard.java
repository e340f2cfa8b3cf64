package io.lapstrake.k8s.check.traffic;

import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.Leaf;
import java.util.List;

/** Finds routes for hosts that no listener of their Gateway is for. */
public final class RouteHostUnheard implements ClusterCheck {

  @Override
  public String code() {
    return "LAP-1125";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Route for hosts that its Gateway does not hear";
  }

  @Override
  public String why() {
    return "A listener with a host takes routes for that host alone. A route for "
        + "other hosts is not accepted, and nobody reaches it.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    for (Attachment attachment : Attachment.of(cluster)) {
      List<String> hosts = Leaf.texts(attachment.route().tree().map("spec"), "hostnames");
      if (!hosts.isEmpty()
          && !attachment.listeners().isEmpty()
          && attachment.listeners().stream().noneMatch(each -> hears(each, hosts))) {
        findings.add(
            attachment.route(),
            FieldPath.of("spec", "hostnames"),
            "No listener of " + attachment.gateway() + " that it may use is for one of them.",
            "name a host of a listener, or add a listener for it.");
      }
    }
  }

  private static boolean hears(MapNode listener, List<String> hosts) {
    String own = Leaf.text(listener, "hostname");
    return own.isEmpty() || hosts.stream().anyMatch(host -> covers(own, host) || covers(host, own));
  }

  /** Whether a host, or all that a wildcard stands for, is among those of another one. */
  private static boolean covers(String pattern, String host) {
    return pattern.equals(host)
        || (pattern.startsWith("*.") && host.endsWith(pattern.substring(1)));
  }
}
