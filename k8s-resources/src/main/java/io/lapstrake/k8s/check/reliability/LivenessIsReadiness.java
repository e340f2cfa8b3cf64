package io.lapstrake.k8s.check.reliability;

import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.ContainerCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.cluster.PodContainer;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds containers whose liveness probe is their readiness probe. */
public final class LivenessIsReadiness implements ContainerCheck {

  @Override
  public String code() {
    return "LAP-1408";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Liveness probe that is the readiness probe";
  }

  @Override
  public String why() {
    return "A pod that is busy for a moment should get no requests for that moment. By the "
        + "same probe it is killed instead, and its load goes to the others.";
  }

  @Override
  public void look(PodContainer container, Findings findings) {
    if (container.isLasting() && isSame(container.tree())) {
      findings.add(
          container.pod().owner(),
          container.path().key("livenessProbe"),
          "It asks what the readiness probe asks, and gives up as early.",
          "ask whether the process still works at all, or give up later.");
    }
  }

  private static boolean isSame(MapNode container) {
    MapNode alive = container.map("livenessProbe");
    MapNode ready = container.map("readinessProbe");
    return !alive.isEmpty()
        && Stream.of("httpGet", "tcpSocket", "exec", "grpc")
            .allMatch(action -> Objects.equals(alive.get(action), ready.get(action)))
        && patience(alive) <= patience(ready);
  }

  /** For how many seconds a probe fails until something is done. */
  private static long patience(MapNode probe) {
    return Leaf.number(probe, "failureThreshold").orElse(3)
        * Leaf.number(probe, "periodSeconds").orElse(10);
  }
}
