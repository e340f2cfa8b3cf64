package io.lapstrake.k8s.check.reliability;

import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.ContainerCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.PodContainer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds containers that do not say how much processor time and memory they need. */
public final class NoRequests implements ContainerCheck {

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
  public void look(PodContainer container, Findings findings) {
    String missing = missing(container.tree().map("resources"));
    if (container.isLasting() && !missing.isEmpty()) {
      findings.add(
          container.pod().owner(),
          container.path().key("resources").key("requests"),
          "The container does not say how much it needs of " + missing + ".",
          "say it with requests(cpu(…), memory(…)).");
    }
  }

  /** A limit is a request, too, where there is none. */
  private static String missing(MapNode resources) {
    return Stream.of("cpu", "memory")
        .filter(
            name ->
                resources.map("requests").get(name) == null
                    && resources.map("limits").get(name) == null)
        .collect(Collectors.joining(" and "));
  }
}
