package io.lapstrake.k8s.check.podsecurity;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.cluster.PodTemplate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds pods that the Pod Security level of their namespace does not let in. */
public final class PodSecurityBroken implements ClusterCheck {

  private static final String ENFORCE = "pod-security.kubernetes.io/enforce";
  private static final Pattern VERSION = Pattern.compile("v1\\.(\\d{1,3})");

  @Override
  public String code() {
    return "LAP-1316";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Pods that the level of their namespace refuses";
  }

  @Override
  public String why() {
    return "The API server refuses pods that break the level which their namespace "
        + "enforces; their workload then makes none.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    for (Manifest namespace : cluster.all("", "Namespace")) {
      MapNode labels = namespace.tree().map("metadata").map("labels");
      String level = Leaf.text(labels, ENFORCE);
      int minor = minor(Leaf.text(labels, ENFORCE + "-version"));
      for (PodTemplate pod : cluster.podsIn(namespace.key().name())) {
        for (Violation violation : violations(level, pod, minor)) {
          findings.add(
              pod.owner(),
              violation.path(),
              namespace + " enforces the level " + level + ", which " + violation.detail() + ".",
              "mend it, or give the namespace a level that these pods keep.");
        }
      }
    }
  }

  /** The newest rules hold where no version is said. */
  private static int minor(String version) {
    Matcher matcher = VERSION.matcher(version);
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : Integer.MAX_VALUE - 1;
  }

  private static List<Violation> violations(String level, PodTemplate pod, int minor) {
    return switch (level) {
      case "baseline" -> BaselineLevel.brokenBy(pod, minor);
      case "restricted" ->
          Stream.of(BaselineLevel.brokenBy(pod, minor), RestrictedLevel.brokenBy(pod, minor))
              .flatMap(List::stream)
              .toList();
      default -> List.of();
    };
  }
}
