package io.lapstrake.k8s.check.capacity;

import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.Check;
import io.lapstrake.k8s.check.Cluster;
import io.lapstrake.k8s.check.FieldQuery;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Leaf;
import io.lapstrake.k8s.check.PodTemplate;
import io.lapstrake.k8s.check.Severity;
import java.math.BigDecimal;
import java.util.List;

/** Finds directories that may grow beyond the ephemeral storage that their pods may use. */
public final class VolumeAboveStorageLimit implements Check {

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
  public void look(Cluster cluster, Findings findings) {
    for (PodTemplate pod : cluster.podTemplates()) {
      List<MapNode> volumes = Leaf.maps(pod.spec(), "volumes");
      for (int i = 0; i < volumes.size(); i++) {
        MapNode directory = volumes.get(i).map("emptyDir");
        if (isAbove(directory, pod)) {
          FieldPath at = FieldQuery.item(pod.path().key("volumes"), volumes.get(i), i);
          findings.add(
              pod.owner(),
              at.key("emptyDir").key("sizeLimit"),
              "The containers may together use less ephemeral storage than the directory may hold.",
              "make the directory smaller, or let the containers use more.");
        }
      }
    }
  }

  private static boolean isAbove(MapNode directory, PodTemplate pod) {
    BigDecimal size = Amounts.of(directory).get("sizeLimit");
    boolean limited =
        pod.containers().stream()
            .allMatch(it -> Amounts.limits(it).containsKey("ephemeral-storage"));
    BigDecimal most = Amounts.sum(pod, Amounts::limits).get("ephemeral-storage");
    return size != null
        && !Leaf.text(directory, "medium").equals("Memory")
        && limited
        && most != null
        && size.compareTo(most) > 0;
  }
}
