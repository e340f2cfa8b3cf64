package io.lapstrake.core.target;

import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.yaml.YamlWriter;
import java.util.List;

/** The file that names the manifests to be delivered. */
final class Kustomization {

  private Kustomization() {}

  static byte[] of(List<String> sortedPaths) {
    return YamlWriter.bytes(
        MapNode.of("apiVersion", "kustomize.config.k8s.io/v1beta1")
            .with("kind", "Kustomization")
            .with("resources", ListNode.ofTexts(sortedPaths)));
  }
}
