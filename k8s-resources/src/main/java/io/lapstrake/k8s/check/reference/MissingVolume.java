package io.lapstrake.k8s.check.reference;

import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.ContainerCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.cluster.PodContainer;
import io.lapstrake.k8s.check.cluster.PodTemplate;
import java.util.List;

/** Finds mounts of volumes that the pod does not have. */
public final class MissingVolume implements ContainerCheck {

  @Override
  public String code() {
    return "LAP-1024";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Mount of a volume that the pod lacks";
  }

  @Override
  public String why() {
    return "The API server refuses pods that mount a volume which they do not have.";
  }

  @Override
  public void look(PodContainer container, Findings findings) {
    look(container, "volumeMounts", findings);
    look(container, "volumeDevices", findings);
  }

  private static void look(PodContainer container, String list, Findings findings) {
    List<MapNode> mounts = Leaf.maps(container.tree(), list);
    for (int i = 0; i < mounts.size(); i++) {
      String name = Leaf.text(mounts.get(i), "name");
      if (!has(container.pod(), name)) {
        findings.add(
            container.pod().owner(),
            container.path().key(list).index(i).key("name"),
            "The pods have no volume " + name + ".",
            "add the volume to the pods, or mount one that they have.");
      }
    }
  }

  private static boolean has(PodTemplate pod, String name) {
    return pod.volumes().stream().anyMatch(volume -> volume.name().equals(name))
        || Leaf.maps(pod.owner().tree().map("spec"), "volumeClaimTemplates").stream()
            .anyMatch(claim -> Leaf.text(claim.map("metadata"), "name").equals(name));
  }
}
