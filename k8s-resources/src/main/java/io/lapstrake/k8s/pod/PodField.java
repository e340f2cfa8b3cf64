package io.lapstrake.k8s.pod;

import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.config.EnvSource;

/**
 * What a pod knows of itself, as the source of an environment variable.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/pods/downward-api/">Downward API</a>
 */
public final class PodField implements EnvSource {

  private final MapNode tree;

  private PodField(MapNode tree) {
    this.tree = tree;
  }

  /** A field of the pod, such as {@code status.podIP} or {@code metadata.name}. */
  public static PodField at(String path) {
    return new PodField(MapNode.of("fieldRef", MapNode.of("fieldPath", path)));
  }

  /** What the container asks for or may use, such as {@code limits.memory}. */
  public static PodField resource(String resource) {
    return new PodField(MapNode.of("resourceFieldRef", MapNode.of("resource", resource)));
  }

  @Override
  public MapNode valueFrom() {
    return tree;
  }
}
