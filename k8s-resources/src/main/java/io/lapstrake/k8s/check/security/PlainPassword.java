package io.lapstrake.k8s.check.security;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.cluster.PodContainer;
import io.lapstrake.k8s.check.cluster.PodTemplate;
import java.util.regex.Pattern;

/** Finds environment variables and entries of ConfigMaps that look like secrets in plain text. */
public final class PlainPassword implements ClusterCheck {

  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)(.*[_.-])?(password|passwd|pwd|secret|token|api[_-]?key|private[_-]?key|access[_-]?key)");

  @Override
  public String code() {
    return "LAP-1310";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Secret in plain text";
  }

  @Override
  public String why() {
    return "What stands in a manifest is read by everybody who reads the manifest, in Git "
        + "and in the cluster.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    for (PodTemplate pod : cluster.podTemplates()) {
      for (PodContainer container : pod.everyContainer()) {
        for (MapNode variable : Leaf.maps(container.tree(), "env")) {
          String name = Leaf.text(variable, "name");
          if (isSecret(name, Leaf.text(variable, "value"))) {
            FieldPath at = container.path().key("env").item("name", name);
            add(pod.owner(), at.key("value"), name, findings);
          }
        }
      }
    }
    for (Manifest map : cluster.all("", "ConfigMap")) {
      MapNode data = map.tree().map("data");
      for (int i = 0; i < data.size(); i++) {
        if (isSecret(data.key(i), Leaf.text(data, data.key(i)))) {
          add(map, FieldPath.of("data", data.key(i)), data.key(i), findings);
        }
      }
    }
  }

  /** A text in which Kubernetes puts other variables, and a path of a file, are none. */
  private static boolean isSecret(String name, String value) {
    return !value.isEmpty()
        && !value.startsWith("$(")
        && !value.startsWith("/")
        && SECRET.matcher(name).matches();
  }

  private static void add(Manifest object, FieldPath at, String name, Findings findings) {
    findings.add(
        object,
        at,
        "By its name " + name + " is a secret, and it stands there in plain text.",
        "keep it in a Secret, and refer to that.");
  }
}
