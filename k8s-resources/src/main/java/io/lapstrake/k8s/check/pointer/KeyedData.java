package io.lapstrake.k8s.check.pointer;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.Cluster;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Leaf;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
    ResourceKey to = pointer.to();
    Optional<Manifest> object = cluster.find(to.group(), to.kind(), to.namespace(), to.name());
    if (object.isEmpty() || pointer.isOptional()) {
      return;
    }
    MapNode tree = object.get().tree();
    key(pointer, pointer.at(), pointer.around(), tree);
    List<MapNode> items = Leaf.maps(pointer.around(), "items");
    for (int i = 0; i < items.size(); i++) {
      key(pointer, pointer.at().key("items").index(i), items.get(i), tree);
    }
  }

  private void key(Pointer pointer, FieldPath at, MapNode reference, MapNode tree) {
    String key = reference.text("key");
    if (key != null && !has(tree, key)) {
      findings.add(
          pointer.from(),
          at.key("key"),
          pointer.to() + " has no key " + key + ".",
          "ask for one of the keys that it has, or add this one to it.");
    }
  }

  private static boolean has(MapNode tree, String key) {
    return Stream.of("data", "stringData", "binaryData")
        .anyMatch(map -> tree.map(map).get(key) != null);
  }
}
