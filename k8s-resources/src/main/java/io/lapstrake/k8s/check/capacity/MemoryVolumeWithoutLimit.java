package io.lapstrake.k8s.check.capacity;

import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.VolumeCheck;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.cluster.PodTemplate;
import io.lapstrake.k8s.check.cluster.PodVolume;

/** Finds directories in memory that may grow without end. */
public final class MemoryVolumeWithoutLimit implements VolumeCheck {

  @Override
  public String code() {
    return "LAP-1215";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Directory in memory without a limit";
  }

  @Override
  public String why() {
    return "What is written to a directory in memory counts as memory of the node, which "
        + "it may use up.";
  }

  @Override
  public void look(PodVolume volume, Findings findings) {
    if (isUnlimited(volume.tree().map("emptyDir"), volume.pod())) {
      findings.add(
          volume.pod().owner(),
          volume.path().key("emptyDir").key("sizeLimit"),
          "Neither the directory nor the containers of the pods have a limit.",
          "say how large the directory may grow, or limit the memory of the containers.");
    }
  }

  private static boolean isUnlimited(MapNode directory, PodTemplate pod) {
    return Leaf.text(directory, "medium").equals("Memory")
        && directory.get("sizeLimit") == null
        && pod.containers().stream()
            .anyMatch(container -> !Amounts.limits(container).containsKey("memory"));
  }
}
