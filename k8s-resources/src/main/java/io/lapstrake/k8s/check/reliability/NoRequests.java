package io.lapstrake.k8s.check.reliability;

import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.PodCheck;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.LimitDefaults;
import io.lapstrake.k8s.check.cluster.PodContainer;
import io.lapstrake.k8s.check.cluster.PodTemplate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds containers that do not say how much processor time and memory they need. */
public final class NoRequests implements PodCheck {

  @Override
  public String code() {
    return "LAP-1402";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Container without requests";
  }

  @Override
  public String why() {
    return "The scheduler places pods by what they ask for. Pods that ask for nothing are "
        + "put on full nodes, and are the first to be evicted.";
  }

  @Override
  public void look(PodTemplate pod, Cluster cluster, Findings findings) {
    for (PodContainer container : pod.everyContainer()) {
      String missing = container.isLasting() ? missing(container, cluster) : "";
      if (!missing.isEmpty()) {
        findings.add(
            pod.owner(),
            container.path().key("resources").key("requests"),
            "The container does not say how much it needs of " + missing + ".",
            "say it with requests(cpu(…), memory(…)).");
      }
    }
  }

  /** A limit is a request, too, where there is none; a namespace may give one. */
  private static String missing(PodContainer container, Cluster cluster) {
    MapNode resources = container.tree().map("resources");
    String namespace = container.pod().namespace();
    return Stream.of("cpu", "memory")
        .filter(
            name ->
                resources.map("requests").get(name) == null
                    && resources.map("limits").get(name) == null
                    && !LimitDefaults.giveRequest(cluster, namespace, name))
        .collect(Collectors.joining(" and "));
  }
}
