package io.lapstrake.k8s.check.traffic;

import io.lapstrake.k8s.check.ContainerCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.cluster.PodContainer;
import io.lapstrake.k8s.reach.PodPorts;
import java.util.List;

/** Finds probes and hooks of a named port which their container lacks. */
public final class MissingProbePort implements ContainerCheck {

  private static final List<String> PROBES =
      List.of("livenessProbe", "readinessProbe", "startupProbe");

  @Override
  public String code() {
    return "LAP-1105";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Probe of a port that the container lacks";
  }

  @Override
  public String why() {
    return "A probe of a port that does not exist fails for ever: the pod is never ready, "
        + "or is started again and again.";
  }

  @Override
  public void look(PodContainer container, Findings findings) {
    for (String probe : PROBES) {
      look(container, probe, "httpGet", findings);
      look(container, probe, "tcpSocket", findings);
    }
  }

  private static void look(PodContainer container, String probe, String action, Findings findings) {
    String port = Leaf.text(container.tree().map(probe).map(action), "port");
    if (PodPorts.isName(port) && !has(container, port)) {
      findings.add(
          container.pod().owner(),
          container.path().key(probe).key(action).key("port"),
          "The container has no port called " + port + ".",
          "name a port that the container has.");
    }
  }

  private static boolean has(PodContainer container, String port) {
    return Leaf.maps(container.tree(), "ports").stream()
        .anyMatch(each -> Leaf.text(each, "name").equals(port));
  }
}
