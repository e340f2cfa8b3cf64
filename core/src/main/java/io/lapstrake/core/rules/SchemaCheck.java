package io.lapstrake.core.rules;

import io.lapstrake.core.rules.format.Finding;
import io.lapstrake.core.rules.format.Format;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.ValueType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Checks a custom object against the schema of its version, as far as the {@linkplain Schema
 * formats of its fields} do not.
 *
 * <p>Source: the documentation of CustomResourceDefinition, structural schemas and pruning.
 */
final class SchemaCheck {

  private static final Set<String> OF_EVERY_OBJECT = Set.of("apiVersion", "kind", "metadata");

  private final boolean whole;
  private final FieldRules.Sink sink;

  /**
   * A check.
   *
   * @param whole whether nothing is missing; else nothing is said of what is not there
   */
  SchemaCheck(boolean whole, FieldRules.Sink sink) {
    this.whole = whole;
    this.sink = sink;
  }

  /** Checks an object. */
  void object(MapNode object, MapNode schema) {
    map(object, schema, FieldPath.ROOT, OF_EVERY_OBJECT);
  }

  private void node(Node node, MapNode schema, FieldPath path) {
    if (node instanceof MapNode map) {
      map(map, schema, path);
    } else if (node instanceof ListNode list) {
      list(list, schema, path);
    } else if (node instanceof Literal<?> leaf && leaf.type() != ValueType.NULL) {
      leaf(leaf, schema, path);
    }
  }

  private void map(MapNode map, MapNode schema, FieldPath path) {
    String type = schema.text("type");
    if (type != null && !type.equals("object")) {
      found(path, Format.wrongType("A map", article(type), "write " + article(type) + "."));
      return;
    }
    map(map, schema, path, isEmbedded(schema) ? OF_EVERY_OBJECT : Set.of());
  }

  private static boolean isEmbedded(MapNode schema) {
    return isSet(schema, "x-kubernetes-embedded-resource");
  }

  private void map(MapNode map, MapNode schema, FieldPath path, Set<String> free) {
    MapNode properties = schema.map("properties");
    for (Entry entry : map.entries()) {
      String key = String.valueOf(entry.literalKey());
      if (properties.get(key) instanceof MapNode below && !free.contains(key)) {
        node(entry.value(), below, path.key(key));
      } else if (schema.get("additionalProperties") instanceof MapNode below) {
        node(entry.value(), below, path.key(key));
      } else if (!free.contains(key) && isClosed(schema)) {
        found(path.key(key), unknown(key, properties));
      }
    }
    required(map, schema, path, free);
    size(map.size(), schema, "Properties", path);
  }

  /** Whether a server would drop what the schema does not name. */
  private static boolean isClosed(MapNode schema) {
    return !isSet(schema, "x-kubernetes-preserve-unknown-fields")
        && !isSet(schema, "additionalProperties")
        && schema.get("properties") != null;
  }

  private static boolean isSet(MapNode schema, String key) {
    return Literal.TRUE.equals(schema.get(key));
  }

  private void required(MapNode map, MapNode schema, FieldPath path, Set<String> free) {
    for (String key : texts(schema.list("required"))) {
      if (whole && map.get(key) == null && !free.contains(key)) {
        found(
            path.key(key),
            new Finding(
                "LAP-0340",
                "Missing field",
                key + " is not set; the definition of the kind requires it.",
                "set " + key + "."));
      }
    }
  }

  private void list(ListNode list, MapNode schema, FieldPath path) {
    String type = schema.text("type");
    if (type != null && !type.equals("array")) {
      found(path, Format.wrongType("A list", article(type), "write " + article(type) + "."));
      return;
    }
    if (schema.get("items") instanceof MapNode below) {
      for (int i = 0; i < list.size(); i++) {
        node(list.item(i), below, path.index(i));
      }
    }
    size(list.size(), schema, "Items", path);
  }

  private void leaf(Literal<?> leaf, MapNode schema, FieldPath path) {
    String type = String.valueOf(schema.text("type"));
    if (type.equals("object") || type.equals("array")) {
      found(
          path,
          Format.wrongType(Format.shown(leaf), article(type), "write " + article(type) + "."));
      return;
    }
    String text = leaf.asText();
    if (text != null) {
      pattern(leaf, text, schema, path);
      size(text.codePointCount(0, text.length()), schema, "Length", path);
    } else if (leaf.type() == ValueType.DECIMAL || type.equals("number")) {
      bounds(leaf, schema, path);
    }
  }

  private void pattern(Literal<?> leaf, String text, MapNode schema, FieldPath path) {
    String pattern = schema.text("pattern");
    if (pattern == null || Schema.isQuantity(pattern)) {
      return;
    }
    try {
      if (!Pattern.compile(pattern).matcher(text).find()) {
        found(
            path,
            new Finding(
                "LAP-0349",
                "Not of the pattern",
                Format.shown(leaf) + " was given; it must match " + pattern + ".",
                "write it as the definition of the kind demands."));
      }
    } catch (PatternSyntaxException e) {
      return; // of another dialect: left to the server
    }
  }

  private void bounds(Literal<?> leaf, MapNode schema, FieldPath path) {
    if (leaf.value() instanceof Boolean) {
      return;
    }
    var given = new BigDecimal(leaf.inText());
    boolean fits =
        (!(schema.get("minimum") instanceof Literal<?> least)
                || given.compareTo(new BigDecimal(least.inText())) >= 0)
            && (!(schema.get("maximum") instanceof Literal<?> most)
                || given.compareTo(new BigDecimal(most.inText())) <= 0);
    if (!fits) {
      found(
          path,
          new Finding(
              "LAP-0316",
              "Number out of range",
              Format.shown(leaf) + " was given; the definition of the kind does not accept it.",
              "choose a number in its range."));
    }
  }

  private void size(int size, MapNode schema, String what, FieldPath path) {
    long least = bound(schema, "min" + what, 0);
    long most = bound(schema, "max" + what, Long.MAX_VALUE);
    if (size > most || (whole && size < least)) {
      String upTo = most == Long.MAX_VALUE ? "at least " + least : least + " to " + most;
      found(
          path,
          new Finding(
              "LAP-0348",
              "Too few or too many",
              "%d were given; the definition of the kind accepts %s.".formatted(size, upTo),
              "give as many as it accepts."));
    }
  }

  private static long bound(MapNode schema, String key, long otherwise) {
    return schema.get(key) instanceof Literal<?> leaf && leaf.value() instanceof Long number
        ? number
        : otherwise;
  }

  private static Finding unknown(String key, MapNode properties) {
    var known = new ArrayList<String>();
    properties.entries().forEach(entry -> known.add(String.valueOf(entry.literalKey())));
    return new Finding(
        "LAP-0350",
        "Unknown field",
        "The definition of the kind has no " + key + "; it has " + String.join(", ", known) + ".",
        "correct its name, or leave it out.");
  }

  private static List<String> texts(ListNode list) {
    var texts = new ArrayList<String>();
    list.items().forEach(item -> texts.add(item instanceof Literal<?> leaf ? leaf.inText() : ""));
    return texts;
  }

  private static String article(String type) {
    return switch (type) {
      case "object" -> "a map";
      case "array" -> "a list";
      case "integer" -> "a whole number";
      case "boolean" -> "true or false";
      case "string" -> "a text";
      default -> "a " + type;
    };
  }

  private void found(FieldPath path, Finding finding) {
    sink.found(path, finding);
  }
}
