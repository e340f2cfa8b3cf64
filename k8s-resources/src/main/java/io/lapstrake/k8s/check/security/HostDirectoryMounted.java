package io.lapstrake.k8s.check.security;

import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.Check;
import io.lapstrake.k8s.check.Cluster;
import io.lapstrake.k8s.check.FieldQuery;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Leaf;
import io.lapstrake.k8s.check.PodTemplate;
import io.lapstrake.k8s.check.Severity;
import java.util.List;

/** Finds pods that see directories of their node. */
public final class HostDirectoryMounted implements Check {

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
  public void look(Cluster cluster, Findings findings) {
    for (PodTemplate pod : cluster.podTemplates()) {
      List<MapNode> volumes = Leaf.maps(pod.spec(), "volumes");
      for (int i = 0; i < volumes.size(); i++) {
        if (volumes.get(i).get("hostPath") != null) {
          FieldPath at = FieldQuery.item(pod.path().key("volumes"), volumes.get(i), i);
          findings.add(
              pod.owner(),
              at.key("hostPath"),
              "The pods see "
                  + Leaf.text(volumes.get(i).map("hostPath"), "path")
                  + " of their node.",
              "use another kind of volume, or say with accepting(…) why it is needed.");
        }
      }
    }
  }
}
