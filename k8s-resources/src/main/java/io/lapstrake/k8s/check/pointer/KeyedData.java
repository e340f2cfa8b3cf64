package io.lapstrake.k8s.check.pointer;

import io.lapstrake.core.manifest.External;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.Cluster;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Leaf;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reports keys that a ConfigMap or a Secret of the stack lacks. */
public final class KeyedData {

  private final Cluster cluster;
  private final Findings findings;

  /** Looks in a stack. */
  public KeyedData(Cluster cluster, Findings findings) {
    this.cluster = cluster;
    this.findings = findings;
  }

  /** Reports each key of a family that the object lacks. */
  public void report(Family family) {
    ReferenceTable.each(family, cluster, this::look);
  }

  private void look(Pointer pointer) {
    if (!pointer.isOptional()) {
      Set<String> keys = keys(pointer.to());
      if (keys != null) {
        key(pointer, pointer.at(), pointer.around(), keys);
        List<MapNode> items = Leaf.maps(pointer.around(), "items");
        for (int i = 0; i < items.size(); i++) {
          key(pointer, pointer.at().key("items").index(i), items.get(i), keys);
        }
      }
    }
  }

  private void key(Pointer pointer, FieldPath at, MapNode reference, Set<String> keys) {
    String key = reference.text("key");
    if (key != null && !keys.contains(key)) {
      findings.add(
          pointer.from(),
          at.key("key"),
          pointer.to() + " has no key " + key + ".",
          "ask for one of the keys that it has, or add this one to it.");
    }
  }

  /** The keys that an object has; null where nobody can say. */
  private @Nullable Set<String> keys(ResourceKey to) {
    Optional<Manifest> object = cluster.find(to.group(), to.kind(), to.namespace(), to.name());
    if (object.isPresent()) {
      return keys(object.get().tree());
    }
    return cluster.external(to).map(External::keys).filter(keys -> !keys.isEmpty()).orElse(null);
  }

  private static Set<String> keys(MapNode tree) {
    var keys = new HashSet<String>(); // asked by key alone
    for (String part : List.of("data", "stringData", "binaryData")) {
      MapNode map = tree.map(part);
      for (int i = 0; i < map.size(); i++) {
        keys.add(map.key(i));
      }
    }
    return keys;
  }
}
