package io.lapstrake.k8s.check.pointer;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.k8s.check.cluster.Leaf;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One kind of field that names objects. */
final class Row {

  private static final String ITEM = "[*]";

  private final Family family;
  private final String from; // group and kind; empty for whatever runs pods
  private final String parent; // the path of what the name stands in; empty for the top
  private final String key; // empty where names stand in a list
  private final Function<MapNode, @Nullable Target> target;

  private Row(Family family, String from, String path, Function<MapNode, @Nullable Target> target) {
    this.family = family;
    this.from = from;
    int dot = path.endsWith(ITEM) ? path.length() : path.lastIndexOf('.');
    this.parent = dot < 0 ? "" : path.substring(0, dot);
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

  String from() {
    return from;
  }

  String parent() {
    return parent;
  }

  /**
   * Gives the name that stands in this field, if there is one.
   *
   * @param object that has the field
   * @param at where the node stands that the name stands in
   */
  void point(Manifest object, FieldPath at, Node node, Consumer<Pointer> sink) {
    MapNode around = node instanceof MapNode map ? map : MapNode.EMPTY;
    String name = key.isEmpty() ? text(node) : Leaf.text(around, key);
    Target meant = name.isEmpty() ? null : target.apply(around);
    if (meant != null) {
      FieldPath field = key.isEmpty() ? at : at.key(key);
      ResourceKey to = key(meant, object, around, name);
      sink.accept(new Pointer(family, object, field, around, at, to));
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
