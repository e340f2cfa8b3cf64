package io.lapstrake.k8s.check.capacity;

import io.lapstrake.core.rules.format.Quantity;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.VolumeCheck;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.cluster.PodContainer;
import io.lapstrake.k8s.check.cluster.PodVolume;
import java.math.BigDecimal;
import java.util.Optional;

/** Finds directories in memory that may grow beyond what their containers may use. */
public final class MemoryVolumeAboveLimit implements VolumeCheck {

  @Override
  public String code() {
    return "LAP-1219";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Directory in memory above the memory limit";
  }

  @Override
  public String why() {
    return "What a container writes to a directory in memory counts as its memory. "
        + "It is killed at its limit, long before the directory is full.";
  }

  @Override
  public void look(PodVolume volume, Findings findings) {
    MapNode directory = volume.tree().map("emptyDir");
    Optional<Quantity> size = Quantity.parse(Leaf.text(directory, "sizeLimit"));
    if (!Leaf.text(directory, "medium").equals("Memory") || size.isEmpty()) {
      return;
    }
    for (PodContainer container : volume.pod().everyContainer()) {
      BigDecimal limit = Amounts.limits(container).get("memory");
      if (limit != null && mounts(container, volume) && size.get().amount().compareTo(limit) >= 0) {
        findings.add(
            volume.pod().owner(),
            volume.path().key("emptyDir").key("sizeLimit"),
            "It may grow to %s; container %s may use %s in all."
                .formatted(size.get(), container.name(), Amounts.text(limit)),
            "make the directory smaller, or raise the limit of the container.");
      }
    }
  }

  private static boolean mounts(PodContainer container, PodVolume volume) {
    return Leaf.maps(container.tree(), "volumeMounts").stream()
        .anyMatch(mount -> Leaf.text(mount, "name").equals(volume.name()));
  }
}
