package io.lapstrake.k8s.check.reliability;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.PodCheck;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.cluster.PodTemplate;
import io.lapstrake.k8s.check.cluster.PodVolume;
import java.util.List;

/** Finds Deployments that start the new pod before the old one has given up its volume. */
public final class RolloutOnOneClaim implements PodCheck {

  @Override
  public String code() {
    return "LAP-1416";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Rollout that waits for its own volume";
  }

  @Override
  public String why() {
    return "A volume with ReadWriteOnce stays with the node of the old pod. A new pod on "
        + "another node waits for it, and the old one for the new one to be ready.";
  }

  @Override
  public void look(PodTemplate pod, Cluster cluster, Findings findings) {
    MapNode spec = pod.owner().tree().map("spec");
    if (pod.isOf("Deployment")
        && !Leaf.text(spec.map("strategy"), "type").equals("Recreate")
        && !Leaf.text(spec.map("strategy").map("rollingUpdate"), "maxSurge").matches("0%?")) {
      claims(pod, cluster, findings);
    }
  }

  private static void claims(PodTemplate pod, Cluster cluster, Findings findings) {
    for (PodVolume volume : pod.volumes()) {
      String name = volume.claim();
      cluster
          .find("", "PersistentVolumeClaim", pod.namespace(), name)
          .filter(RolloutOnOneClaim::isForOneNode)
          .ifPresent(
              claim ->
                  findings.add(
                      pod.owner(),
                      FieldPath.of("spec", "strategy"),
                      claim + " is for one node, and new pods start before the old ones stop.",
                      "stop the old pod first, with Recreate, or use a StatefulSet."));
    }
  }

  private static boolean isForOneNode(Manifest claim) {
    List<String> modes = Leaf.texts(claim.tree().map("spec"), "accessModes");
    return !modes.isEmpty() && modes.stream().allMatch(mode -> mode.startsWith("ReadWriteOnce"));
  }
}
