package io.lapstrake.k8s.check.traffic;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.reach.PodPorts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Finds addresses that two Services ask for. */
public final class AddressTaken implements ClusterCheck {

  @Override
  public String code() {
    return "LAP-1109";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Address that is taken";
  }

  @Override
  public String why() {
    return "An address of the cluster belongs to one Service. One of a load balancer can "
        + "be shared by Services with other ports at most.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    var taken = new HashMap<String, List<Manifest>>(); // asked by key alone
    for (Manifest service : cluster.all("", "Service")) {
      String own = Leaf.text(service.tree().map("spec"), "clusterIP");
      if (!own.isEmpty() && !own.equals("None")) {
        look(service, own, FieldPath.of("spec", "clusterIP"), taken, findings);
      }
      for (String address : BalancerAddresses.of(service)) {
        look(service, address, FieldPath.of("spec"), taken, findings);
      }
    }
  }

  private static void look(
      Manifest service,
      String address,
      FieldPath at,
      Map<String, List<Manifest>> taken,
      Findings findings) {
    List<Manifest> others = taken.computeIfAbsent(address, any -> new ArrayList<>());
    for (Manifest other : others) {
      if (!mayShare(service, other)) {
        findings.add(
            service,
            at,
            other + " has the address " + address + " already.",
            "choose another address, or let them share it, with other ports each.");
      }
    }
    others.add(service);
  }

  private static boolean mayShare(Manifest service, Manifest other) {
    String key = BalancerAddresses.sharingKey(service);
    var ports = new HashSet<>(ports(service));
    return Leaf.text(service.tree().map("spec"), "type").equals("LoadBalancer")
        && key.equals(BalancerAddresses.sharingKey(other))
        && ports(other).stream().noneMatch(ports::contains);
  }

  private static List<String> ports(Manifest service) {
    return Leaf.maps(service.tree().map("spec"), "ports").stream()
        .map(port -> Leaf.text(port, "port") + "/" + PodPorts.protocol(port))
        .toList();
  }
}
