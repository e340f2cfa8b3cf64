package io.lapstrake.k8s.check.security;

import io.lapstrake.k8s.check.ContainerCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.cluster.PodContainer;
import java.util.List;

/** Finds containers that keep the capabilities which the runtime gives them. */
public final class KeptCapabilities implements ContainerCheck {

  @Override
  public String code() {
    return "LAP-1308";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Capabilities that are not dropped";
  }

  @Override
  public String why() {
    return "Runtimes give capabilities that hardly any program needs, such as to forge "
        + "packets (NET_RAW).";
  }

  @Override
  public void look(PodContainer container, Findings findings) {
    if (!drops(container)) {
      findings.add(
          container.pod().owner(),
          container.path().key("securityContext").key("capabilities"),
          "The container keeps the capabilities that its runtime gives it.",
          "drop all of them in its security, and add those that are needed.");
    }
  }

  private static boolean drops(PodContainer container) {
    List<String> dropped = Leaf.texts(container.security().map("capabilities"), "drop");
    return dropped.contains("ALL") || dropped.contains("NET_RAW");
  }
}
