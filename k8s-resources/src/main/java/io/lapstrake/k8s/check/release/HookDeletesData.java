package io.lapstrake.k8s.check.release;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds hooks that hold data and are deleted when they are made again. */
public final class HookDeletesData implements ClusterCheck {

  /** What takes data or other objects with it when it is deleted. */
  private static final Set<String> HOLDING =
      Set.of("Namespace", "PersistentVolumeClaim", "CustomResourceDefinition");

  private static final List<String> AGAIN =
      List.of("pre-upgrade", "post-upgrade", "pre-rollback", "post-rollback");

  @Override
  public String code() {
    return "LAP-1420";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Hook that deletes data";
  }

  @Override
  public String why() {
    return "A hook is deleted before it is made again when nothing else is said, and at once where "
        + "that is said. With a Namespace, a claim or a definition goes all that is in it.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    for (Manifest object : cluster.all()) {
      if (HOLDING.contains(object.key().kind())) {
        HookMark.of(object)
            .flatMap(HookDeletesData::deletion)
            .ifPresent(
                when ->
                    findings.add(
                        object,
                        HookMark.FIELD,
                        "Helm deletes it " + when + ", with all that is in it.",
                        "make it no hook."));
      }
    }
  }

  private static Optional<String> deletion(HookMark mark) {
    if (mark.deletions().contains("hook-succeeded")) {
      return Optional.of("as soon as it is made");
    }
    return mark.deletions().contains("before-hook-creation")
        ? mark.moments().stream()
            .filter(AGAIN::contains)
            .findFirst()
            .map(moment -> "at each " + moment.substring(moment.indexOf('-') + 1))
        : Optional.empty();
  }
}
