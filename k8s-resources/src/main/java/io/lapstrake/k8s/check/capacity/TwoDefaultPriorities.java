package io.lapstrake.k8s.check.capacity;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.Leaf;
import java.util.List;

/** Finds priorities that are the default beside another one. */
public final class TwoDefaultPriorities implements ClusterCheck {

  @Override
  public String code() {
    return "LAP-1220";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Second default priority";
  }

  @Override
  public String why() {
    return "Pods without a priority get the one that is the default. The API server "
        + "refuses a second PriorityClass that is to be it.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    List<Manifest> defaults =
        cluster.all("scheduling.k8s.io", "PriorityClass").stream()
            .filter(priority -> Leaf.isTrue(priority.tree(), "globalDefault"))
            .toList();
    for (int i = 1; i < defaults.size(); i++) {
      findings.add(
          defaults.get(i),
          FieldPath.of("globalDefault"),
          defaults.get(0) + " is the default already.",
          "keep one default.");
    }
  }
}
