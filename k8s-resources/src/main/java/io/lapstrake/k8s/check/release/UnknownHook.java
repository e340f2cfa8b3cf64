package io.lapstrake.k8s.check.release;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import java.util.List;

/** Finds hooks of moments that Helm does not know. */
public final class UnknownHook implements ClusterCheck {

  private static final List<String> KNOWN =
      List.of(
          "pre-install",
          "post-install",
          "pre-upgrade",
          "post-upgrade",
          "pre-rollback",
          "post-rollback",
          "pre-delete",
          "post-delete",
          "test",
          "test-success");

  @Override
  public String code() {
    return "LAP-1418";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Hook of a moment that Helm does not know";
  }

  @Override
  public String why() {
    return "Helm leaves out a hook one of whose moments it does not know, and says so in its log "
        + "alone.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    for (Manifest object : cluster.all()) {
      HookMark.of(object)
          .flatMap(mark -> mark.moments().stream().filter(it -> !KNOWN.contains(it)).findFirst())
          .ifPresent(
              unknown ->
                  findings.add(
                      object,
                      HookMark.FIELD,
                      "Helm knows no moment \"" + unknown + "\", and never makes the object.",
                      "write one of " + String.join(", ", KNOWN) + "."));
    }
  }
}
