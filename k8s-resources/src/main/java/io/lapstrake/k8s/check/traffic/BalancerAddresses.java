package io.lapstrake.k8s.check.traffic;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.cluster.Leaf;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The addresses that a Service asks a load balancer for. */
final class BalancerAddresses {

  private static final List<String> PREFIXES = List.of("metallb.io/", "metallb.universe.tf/");

  private BalancerAddresses() {}

  static Set<String> of(Manifest service) {
    MapNode spec = service.tree().map("spec");
    var addresses = new TreeSet<String>();
    if (!Leaf.text(spec, "type").equals("LoadBalancer")) {
      return addresses;
    }
    addresses.add(Leaf.text(spec, "loadBalancerIP"));
    for (String address : annotation(service, "loadBalancerIPs").split(",", -1)) {
      addresses.add(address.strip());
    }
    addresses.remove("");
    return addresses;
  }

  /** Services with the same key may share an address. */
  static String sharingKey(Manifest service) {
    return annotation(service, "allow-shared-ip");
  }

  private static String annotation(Manifest service, String name) {
    MapNode annotations = service.tree().map("metadata").map("annotations");
    return PREFIXES.stream()
        .map(prefix -> Leaf.text(annotations, prefix + name))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }
}
