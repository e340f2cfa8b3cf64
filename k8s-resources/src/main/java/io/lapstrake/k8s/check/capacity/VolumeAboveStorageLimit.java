package io.lapstrake.k8s.check.capacity;

import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.VolumeCheck;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.cluster.PodTemplate;
import io.lapstrake.k8s.check.cluster.PodVolume;
import java.math.BigDecimal;

/** Finds directories that may grow beyond the ephemeral storage that their pods may use. */
public final class VolumeAboveStorageLimit implements VolumeCheck {

  @Override
  public String code() {
    return "LAP-1216";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Directory above the limit of storage";
  }

  @Override
  public String why() {
    return "A pod that uses more ephemeral storage than its containers may together is "
        + "evicted, though the directory is not yet full.";
  }

  @Override
  public void look(PodVolume volume, Findings findings) {
    MapNode directory = volume.tree().map("emptyDir");
    BigDecimal size = Amounts.of(directory).get("sizeLimit");
    if (size != null
        && !Leaf.text(directory, "medium").equals("Memory")
        && isAbove(size, volume.pod())) {
      findings.add(
          volume.pod().owner(),
          volume.path().key("emptyDir").key("sizeLimit"),
          "The containers may together use less ephemeral storage than the directory may hold.",
          "make the directory smaller, or let the containers use more.");
    }
  }

  /** Whether a size is above what all containers together may use; without a limit none is. */
  private static boolean isAbove(BigDecimal size, PodTemplate pod) {
    boolean limited =
        pod.containers().stream()
            .allMatch(it -> Amounts.limits(it).containsKey("ephemeral-storage"));
    BigDecimal most = Amounts.sum(pod, Amounts::limits).get("ephemeral-storage");
    return limited && most != null && size.compareTo(most) > 0;
  }
}
