package io.lapstrake.k8s.check.traffic;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.reach.AddressRange;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Finds advertisements of larger blocks of addresses than a pool has. */
public final class AggregateAbovePool implements ClusterCheck {

  private static final int BITS_OF_IPV4 = 32;

  @Override
  public String code() {
    return "LAP-1122";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Aggregate that no block of the pool fills";
  }

  @Override
  public String why() {
    return "MetalLB refuses to advertise addresses together with others that the "
        + "pool does not have: each entry of a pool must hold a whole block of the "
        + "length that is said.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    for (Manifest advertisement : cluster.all("metallb.io", "BGPAdvertisement")) {
      MapNode spec = advertisement.tree().map("spec");
      List<String> named = Leaf.texts(spec, "ipAddressPools");
      for (Manifest pool : cluster.all("metallb.io", "IPAddressPool")) {
        boolean meant =
            named.isEmpty()
                ? spec.list("ipAddressPoolSelectors").isEmpty()
                : named.contains(pool.key().name());
        if (meant && pool.key().namespace().equals(advertisement.key().namespace())) {
          look(advertisement, spec, pool, findings);
        }
      }
    }
  }

  private static void look(Manifest advertisement, MapNode spec, Manifest pool, Findings findings) {
    for (String addresses : Leaf.texts(pool.tree().map("spec"), "addresses")) {
      Optional<AddressRange> range = AddressRange.parse(addresses);
      if (range.isPresent()) {
        boolean small = range.get().bits() == BITS_OF_IPV4;
        String field = small ? "aggregationLength" : "aggregationLengthV6";
        OptionalLong length = Leaf.number(spec, field);
        int largest = range.get().shortestPrefix();
        if (length.isPresent() && length.getAsLong() < largest) {
          findings.add(
              advertisement,
              FieldPath.of("spec", field),
              "%d was given; the largest block in %s of %s is a /%d."
                  .formatted(length.getAsLong(), addresses, pool, largest),
              "write " + largest + " or more, or give the pool whole blocks.");
        }
      }
    }
  }
}
