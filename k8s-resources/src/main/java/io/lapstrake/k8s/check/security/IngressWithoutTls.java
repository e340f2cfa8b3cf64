package io.lapstrake.k8s.check.security;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.Leaf;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds hosts that an Ingress serves without a certificate. */
public final class IngressWithoutTls implements ClusterCheck {

  @Override
  public String code() {
    return "LAP-1318";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Host without TLS";
  }

  @Override
  public String why() {
    return "Without TLS everybody on the way reads and changes what is sent.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    for (Manifest ingress : cluster.all("networking.k8s.io", "Ingress")) {
      MapNode spec = ingress.tree().map("spec");
      var covered = new HashSet<String>(); // asked by key alone
      for (MapNode tls : Leaf.maps(spec, "tls")) {
        List<String> hosts = Leaf.texts(tls, "hosts");
        covered.addAll(hosts.isEmpty() ? List.of("*") : hosts);
      }
      List<MapNode> rules = Leaf.maps(spec, "rules");
      for (int i = 0; i < rules.size(); i++) {
        String host = Leaf.text(rules.get(i), "host");
        if (!isCovered(host, covered)) {
          findings.add(
              ingress,
              FieldPath.of("spec", "rules").index(i),
              (host.isEmpty() ? "Any host" : host) + " is served without TLS.",
              "add its certificate with tls(…).");
        }
      }
    }
  }

  private static boolean isCovered(String host, Set<String> covered) {
    String wide = "*" + host.substring(Math.max(0, host.indexOf('.')));
    return covered.contains("*") || covered.contains(host) || covered.contains(wide);
  }
}
