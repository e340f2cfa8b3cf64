package io.lapstrake.helm.chart;

import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Shape;
import io.lapstrake.core.value.ValueType;
import io.lapstrake.core.yaml.Json;
import java.util.function.Predicate;

/**
 * The definitions that a values.schema.json refers to: what texts, keys and trees are that a chart
 * keeps as they are given. Each is there only where something refers to it.
 */
final class Definitions {

  /** A tree that somebody gives. */
  static final MapNode TREE = reference("tree");

  /** A key that somebody gives. */
  static final MapNode KEY = reference("key");

  private static final MapNode KEPT = reference("kept");

  /** What a text loses on its way through a chart; a tree cannot hold U+FDD0 and U+FDD1. */
  private static final String LOST = "[\u007f-\u009f\ufffe\uffff]|<no value>";

  private static final String LOST_IN_JSON =
      "[\\u007f-\\u009f\\ufdd0\\ufdd1\\ufffe\\uffff]|<no value>";

  /** What Helm shows to who gives such a text; not one itself. */
  private static final String WITHOUT_LOST =
      "a text without U+007F to U+009F, U+FFFE, U+FFFF, and without the words no value in <>";

  /** What readers of YAML take for a merge of maps. */
  private static final String MERGE = "<<";

  /** What Helm shows to who gives it. */
  private static final String NO_MERGE = "a key other than <<, which merges maps";

  private Definitions() {}

  private static MapNode reference(String name) {
    return MapNode.of("$ref", "#/definitions/" + name);
  }

  /** A schema for texts, of which those that a chart keeps are left. */
  static MapNode kept(MapNode text) {
    return text.with("allOf", ListNode.of(KEPT));
  }

  /** A schema for the keys of a map, of which those that a chart keeps are left. */
  static MapNode key(Shape shape, MapNode schema) {
    return takesMerge(shape) ? schema.with("allOf", ListNode.of(KEY)) : schema;
  }

  private static boolean takesMerge(Shape key) {
    return !(key instanceof Shape.OfText text
        && text.pattern() != null
        && !text.pattern().matches(MERGE));
  }

  /** The text of a schema, with the definitions that it refers to. */
  static String in(MapNode schema, InputTree inputs) {
    MapNode all = schema;
    if (has(inputs, Definitions::isText)) {
      all = define(all, "kept", lossless());
    }
    if (has(inputs, Definitions::isKeyed)) {
      all = define(all, "key", kept(unless(MapNode.of("const", MERGE), NO_MERGE)));
    }
    if (has(inputs, Definitions::isTree)) {
      all = define(all, "tree", tree());
    }
    return Json.writePretty(all).stripTrailing().replace(LOST, LOST_IN_JSON);
  }

  private static MapNode define(MapNode schema, String name, MapNode definition) {
    return schema.set(definition, "definitions", name);
  }

  /** Null and numbers lose nothing. */
  private static MapNode lossless() {
    return unless(MapNode.of("type", "string").with("pattern", LOST), WITHOUT_LOST);
  }

  /** In place of a {@code not}, of which Helm would say no more than that it failed. */
  private static MapNode unless(MapNode refused, String wanted) {
    return MapNode.of("if", refused).with("then", MapNode.of("const", wanted));
  }

  private static MapNode tree() {
    return kept(MapNode.EMPTY)
        .with("propertyNames", KEY)
        .with("additionalProperties", TREE)
        .with("items", TREE);
  }

  private static boolean has(InputTree tree, Predicate<Shape> wanted) {
    Input<?> input = tree.input();
    return input == null
        ? tree.below().values().stream().anyMatch(level -> has(level, wanted))
        : has(input.shape(), wanted);
  }

  private static boolean has(Shape shape, Predicate<Shape> wanted) {
    return wanted.test(shape)
        || (shape instanceof Shape.Records records
            && records.fields().stream().anyMatch(field -> has(field.shape(), wanted)));
  }

  private static boolean isText(Shape shape) {
    return shape instanceof Shape.OfText || isTree(shape);
  }

  /** Whether its keys may be anything. */
  private static boolean isKeyed(Shape shape) {
    return isTree(shape)
        || (shape instanceof Shape.Records records
            && records.form() == Shape.Form.MAP
            && takesMerge(records.key().shape()));
  }

  private static boolean isTree(Shape shape) {
    return shape.type() == ValueType.BLOCK;
  }
}
