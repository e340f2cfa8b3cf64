package io.lapstrake.k8s.check.reference;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.ReferenceCheck;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.pointer.Pointer;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A check of keys that a ConfigMap or a Secret of the stack lacks. */
interface Keyless extends ReferenceCheck {

  /** The fields that hold keys. */
  List<String> PARTS = List.of("data", "stringData", "binaryData");

  /** Reports each key that is asked for and that the object lacks, where somebody can say. */
  @Override
  default void look(Pointer pointer, Cluster cluster, Findings findings) {
    if (!pointer.isOptional()) {
      var asked = new Ask(pointer, Given.mayBeFilled(pointer, cluster), findings);
      keys(pointer, cluster).ifPresent(keys -> look(pointer, keys, asked));
    }
  }

  private static Optional<Predicate<String>> keys(Pointer pointer, Cluster cluster) {
    Optional<Manifest> object = cluster.all().find(pointer.to());
    if (object.isPresent()) {
      return object.map(it -> key -> holds(it.tree(), key));
    }
    return cluster
        .external(pointer.to())
        .filter(declared -> !declared.keys().isEmpty())
        .map(declared -> key -> declared.keys().contains(key));
  }

  private static boolean holds(MapNode tree, String key) {
    return PARTS.stream().anyMatch(part -> tree.map(part).get(key) != null);
  }

  /** Whether an object has no keys at all. */
  static boolean isEmpty(MapNode tree) {
    return PARTS.stream().allMatch(part -> tree.map(part).isEmpty());
  }

  private static void look(Pointer pointer, Predicate<String> keys, Ask asked) {
    asked.look(pointer.at(), pointer.around(), keys);
    List<MapNode> items = Leaf.maps(pointer.around(), "items");
    for (int i = 0; i < items.size(); i++) {
      asked.look(pointer.at().key("items").index(i), items.get(i), keys);
    }
  }

  /**
   * One name of an object whose keys are asked for.
   *
   * @param pointer the name
   * @param mayBeFilled whether keys may be added later
   * @param findings take what is missing
   */
  record Ask(Pointer pointer, boolean mayBeFilled, Findings findings) {

    void look(FieldPath at, MapNode reference, Predicate<String> keys) {
      String key = reference.text("key");
      if (key != null && !keys.test(key)) {
        report(at.key("key"), pointer.to() + " has no key " + key);
      }
    }

    private void report(FieldPath at, String lack) {
      if (mayBeFilled) {
        findings.warn(
            pointer.from(),
            at,
            lack + "; hooks or pods of the chart may add it.",
            "give the key by the values, or accept the finding when something adds it.");
      } else {
        findings.add(
            pointer.from(),
            at,
            lack + ".",
            "ask for one of the keys that it has, or add this one to it.");
      }
    }
  }
}
