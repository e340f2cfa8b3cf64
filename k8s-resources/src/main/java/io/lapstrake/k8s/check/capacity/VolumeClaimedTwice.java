package io.lapstrake.k8s.check.capacity;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.Leaf;
import java.util.HashMap;

/** Finds claims of a volume that another claim asks for. */
public final class VolumeClaimedTwice implements ClusterCheck {

  @Override
  public String code() {
    return "LAP-1221";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Volume that is claimed twice";
  }

  @Override
  public String why() {
    return "A PersistentVolume is bound to one claim. The other one waits for ever, "
        + "and the pods that mount it with it.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    var taken = new HashMap<String, Manifest>(); // asked by key alone
    for (Manifest claim : cluster.all("", "PersistentVolumeClaim")) {
      String volume = Leaf.text(claim.tree().map("spec"), "volumeName");
      Manifest first = volume.isEmpty() ? null : taken.putIfAbsent(volume, claim);
      if (first != null) {
        findings.add(
            claim,
            FieldPath.of("spec", "volumeName"),
            first + " asks for the volume " + volume + ", too.",
            "give each claim a volume of its own, or let pods share one claim.");
      }
    }
  }
}
