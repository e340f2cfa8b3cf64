package io.lapstrake.k8s.check.security;

import io.lapstrake.k8s.check.ContainerCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.FieldQuery;
import io.lapstrake.k8s.check.cluster.PodContainer;

/** Finds containers that get secrets in their environment. */
public final class SecretInEnvironment implements ContainerCheck {

  private static final FieldQuery SECRETS =
      FieldQuery.of("env[*].valueFrom.secretKeyRef", "envFrom[*].secretRef");

  @Override
  public String code() {
    return "LAP-1309";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Secret in the environment";
  }

  @Override
  public String why() {
    return "An environment is inherited by every process, printed by many programs when "
        + "they fail, and shown by tools. It also does not follow when the Secret "
        + "changes.";
  }

  @Override
  public void look(PodContainer container, Findings findings) {
    SECRETS.each(
        container.tree(),
        container.path(),
        (path, node) ->
            findings.add(
                container.pod().owner(),
                path,
                "Every process of the container sees what is in the Secret.",
                "mount the Secret as a file, and tell the program where that is."));
  }
}
