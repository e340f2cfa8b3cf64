package io.lapstrake.k8s.check.pointer;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.k8s.check.Cluster;
import io.lapstrake.k8s.check.FieldQuery;
import io.lapstrake.k8s.check.Leaf;
import io.lapstrake.k8s.check.PodTemplate;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One kind of field that names objects. */
final class Row {

  private static final String ITEM = "[*]";

  private final Family family;
  private final String from; // group and kind; empty for whatever runs pods
  private final @Nullable FieldQuery parent; // null where the field stands at the top
  private final String key; // empty where names stand in a list
  private final Function<MapNode, @Nullable Target> target;

  private Row(Family family, String from, String path, Function<MapNode, @Nullable Target> target) {
    this.family = family;
    this.from = from;
    int dot = path.endsWith(ITEM) ? path.length() : path.lastIndexOf('.');
    this.parent = dot < 0 ? null : FieldQuery.of(path.substring(0, dot));
    this.key = dot == path.length() ? "" : path.substring(dot + 1);
    this.target = target;
  }

  /** A field of what runs pods, by its path from the pods' specification. */
  static Row ofPods(Family family, String path, Target target) {
    return new Row(family, "", path, any -> target);
  }

  /** A field of a kind, by its path from the object. */
  static Row of(Family family, String from, String path, Target target) {
    return new Row(family, from, path, any -> target);
  }

  /**
   * A field beside which it stands of which kind the object is; null for none that is looked at.
   */
  static Row of(
      Family family, String from, String path, Function<MapNode, @Nullable Target> target) {
    return new Row(family, from, path, target);
  }

  Family family() {
    return family;
  }

  /** Gives each name that the stack's objects have in this field. */
  void each(Cluster cluster, Consumer<Pointer> sink) {
    if (from.isEmpty()) {
      for (PodTemplate pod : cluster.podTemplates()) {
        each(pod.owner(), pod.spec(), pod.path(), sink);
      }
    } else {
      int slash = from.indexOf('/');
      for (Manifest object : cluster.all(from.substring(0, slash), from.substring(slash + 1))) {
        each(object, object.tree(), FieldPath.ROOT, sink);
      }
    }
  }

  private void each(Manifest object, MapNode tree, FieldPath at, Consumer<Pointer> sink) {
    if (parent == null) {
      add(object, tree, at, sink);
    } else {
      parent.each(tree, at, (path, node) -> add(object, node, path, sink));
    }
  }

  private void add(Manifest object, Node node, FieldPath at, Consumer<Pointer> sink) {
    MapNode around = node instanceof MapNode map ? map : MapNode.EMPTY;
    String name = key.isEmpty() ? text(node) : Leaf.text(around, key);
    Target meant = target.apply(around);
    if (!name.isEmpty() && meant != null) {
      FieldPath field = key.isEmpty() ? at : at.key(key);
      sink.accept(new Pointer(object, field, around, at, key(meant, object, around, name)));
    }
  }

  private static String text(Node node) {
    return node instanceof Literal<?> leaf ? leaf.inText() : "";
  }

  private static ResourceKey key(Target target, Manifest from, MapNode around, String name) {
    String said = Leaf.text(around, "namespace");
    String namespace = said.isEmpty() ? from.key().namespace() : said;
    return new ResourceKey(
        target.group(), target.kind(), target.namespaced() ? namespace : "", name);
  }
}
