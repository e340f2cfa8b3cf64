package io.lapstrake.k8s.check.traffic;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.reach.AddressRange;
import java.util.List;
import java.util.Optional;

/** Finds addresses of Services that no pool of the stack has. */
public final class AddressOutsidePool implements ClusterCheck {

  @Override
  public String code() {
    return "LAP-1112";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Address outside the pools";
  }

  @Override
  public String why() {
    return "MetalLB gives a Service no address that is in none of its pools; the Service "
        + "stays without one.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    List<AddressRange> pools =
        cluster.all("metallb.io", "IPAddressPool").stream()
            .flatMap(pool -> Leaf.texts(pool.tree().map("spec"), "addresses").stream())
            .flatMap(text -> AddressRange.parse(text).stream())
            .toList();
    if (!pools.isEmpty()) {
      cluster.all("", "Service").forEach(service -> look(service, pools, findings));
    }
  }

  private static void look(Manifest service, List<AddressRange> pools, Findings findings) {
    for (String address : BalancerAddresses.of(service)) {
      Optional<AddressRange> range = AddressRange.parse(address);
      if (range.isPresent() && pools.stream().noneMatch(pool -> pool.contains(range.get()))) {
        findings.add(
            service,
            FieldPath.of("spec"),
            "No address pool of the stack has " + address + ".",
            "ask for an address of a pool, or add it to one.");
      }
    }
  }
}
