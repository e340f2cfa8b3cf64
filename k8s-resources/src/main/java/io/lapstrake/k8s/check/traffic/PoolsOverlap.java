package io.lapstrake.k8s.check.traffic;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.reach.AddressRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds address pools that have addresses in common. */
public final class PoolsOverlap implements ClusterCheck {

  private record Block(Manifest pool, int index, String text, AddressRange range) {}

  @Override
  public String code() {
    return "LAP-1111";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Address pools that overlap";
  }

  @Override
  public String why() {
    return "MetalLB refuses pools that overlap, and with them all of its configuration.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    List<Block> blocks = new ArrayList<>();
    for (Manifest pool : cluster.all("metallb.io", "IPAddressPool")) {
      List<String> addresses = Leaf.texts(pool.tree().map("spec"), "addresses");
      for (int i = 0; i < addresses.size(); i++) {
        String text = addresses.get(i);
        Optional<AddressRange> range = AddressRange.parse(text);
        if (range.isPresent()) {
          var block = new Block(pool, i, text, range.get());
          blocks.forEach(other -> look(block, other, findings));
          blocks.add(block);
        }
      }
    }
  }

  private static void look(Block block, Block other, Findings findings) {
    if (block.range().overlaps(other.range())) {
      findings.add(
          block.pool(),
          FieldPath.of("spec", "addresses").index(block.index()),
          block.text() + " and " + other.text() + " of " + other.pool() + " overlap.",
          "give each address to one pool.");
    }
  }
}
