package io.lapstrake.k8s.check.security;

import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.VolumeCheck;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.cluster.PodVolume;

/** Finds pods that see directories of their node. */
public final class HostDirectoryMounted implements VolumeCheck {

  @Override
  public String code() {
    return "LAP-1306";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Directory of the host";
  }

  @Override
  public String why() {
    return "What is written there outlives the pod and is seen by others; the socket of "
        + "the container runtime and directories of the system give the node away.";
  }

  @Override
  public void look(PodVolume volume, Findings findings) {
    if (volume.tree().get("hostPath") != null) {
      findings.add(
          volume.pod().owner(),
          volume.path().key("hostPath"),
          "The pods see " + Leaf.text(volume.tree().map("hostPath"), "path") + " of their node.",
          "use another kind of volume, or say with accepting(…) why it is needed.");
    }
  }
}
