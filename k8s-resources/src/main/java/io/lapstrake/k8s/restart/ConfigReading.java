package io.lapstrake.k8s.restart;

import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.cluster.PodContainer;
import io.lapstrake.k8s.check.cluster.PodTemplate;
import io.lapstrake.k8s.check.cluster.PodVolume;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How pods read a ConfigMap or a Secret.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/configuration/configmap/#mounted-configmaps-are-updated-automatically">
 *     Mounted ConfigMaps are updated automatically</a>
 */
final class ConfigReading {

  private final String field; // configMap or secret
  private final String name;
  private final Set<String> keys;

  /**
   * Of one object.
   *
   * @param kind {@code ConfigMap} or {@code Secret}
   * @param keys those of its entries that matter
   */
  ConfigReading(String kind, String name, Set<String> keys) {
    this.field = kind.equals("Secret") ? "secret" : "configMap";
    this.name = name;
    this.keys = keys;
  }

  /** How its entries come into pods, what takes longest last. */
  enum Way {
    /** As files that are written anew. */
    VOLUME,
    /** As files that stay as they were when the container started. */
    SUB_PATH,
    /** As variables, which stay as they were when the container started. */
    ENVIRONMENT
  }

  /** The way that takes longest; empty where the pods read none of the entries. */
  Optional<Way> by(PodTemplate pod) {
    List<String> volumes = pod.volumes().stream().filter(this::holds).map(PodVolume::name).toList();
    Optional<Way> found = Optional.empty();
    for (PodContainer container : pod.everyContainer()) {
      if (isInEnvironment(container.tree())) {
        return Optional.of(Way.ENVIRONMENT);
      }
      for (MapNode mount : Leaf.maps(container.tree(), "volumeMounts")) {
        if (volumes.contains(Leaf.text(mount, "name"))) {
          boolean isPart = mount.get("subPath") != null || mount.get("subPathExpr") != null;
          found =
              isPart || found.equals(Optional.of(Way.SUB_PATH))
                  ? Optional.of(Way.SUB_PATH)
                  : Optional.of(Way.VOLUME);
        }
      }
    }
    return found;
  }

  private boolean isInEnvironment(MapNode container) {
    return Leaf.maps(container, "envFrom").stream()
            .anyMatch(it -> Leaf.text(it.map(field + "Ref"), "name").equals(name))
        || Leaf.maps(container, "env").stream()
            .map(it -> it.map("valueFrom").map(field + "KeyRef"))
            .anyMatch(
                it -> Leaf.text(it, "name").equals(name) && keys.contains(Leaf.text(it, "key")));
  }

  private boolean holds(PodVolume volume) {
    List<MapNode> sources = new ArrayList<>();
    for (MapNode each : Leaf.maps(volume.tree().map("projected"), "sources")) {
      sources.add(each.map(field));
    }
    MapNode whole = volume.tree().map(field);
    return isRead(whole, field.equals("secret") ? "secretName" : "name")
        || sources.stream().anyMatch(it -> isRead(it, "name"));
  }

  private boolean isRead(MapNode source, String named) {
    List<MapNode> items = Leaf.maps(source, "items");
    return Leaf.text(source, named).equals(name)
        && (items.isEmpty() || items.stream().anyMatch(it -> keys.contains(Leaf.text(it, "key"))));
  }
}
