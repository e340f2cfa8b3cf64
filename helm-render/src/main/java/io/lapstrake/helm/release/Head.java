package io.lapstrake.helm.release;

import io.lapstrake.helm.go.TemplateFailure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What Helm reads of each document before it prints any: its kind and its annotations. Their names
 * may be written in capitals or not, and a number or a flag is taken for a text.
 *
 * @param kind the kind; empty where the document names none
 * @param annotations the annotations in order of their names
 */
record Head(String kind, Map<String, String> annotations) {

  /**
   * The head of a document.
   *
   * @throws TemplateFailure if something else stands where a text or a map belongs
   */
  static Head of(@Nullable Map<String, @Nullable Object> content) {
    text("SimpleHead.apiVersion", field(content, "apiVersion"));
    Map<String, @Nullable Object> metadata = map("SimpleHead.metadata", field(content, "metadata"));
    text("SimpleHead.metadata.name", field(metadata, "name"));
    var annotations = new TreeMap<String, String>();
    map("SimpleHead.metadata.annotations", field(metadata, "annotations"))
        .forEach(
            (name, value) -> annotations.put(name, text("SimpleHead.metadata.annotations", value)));
    return new Head(kind(content), annotations);
  }

  /** The kind alone, which is asked for often. */
  static String kind(@Nullable Map<String, @Nullable Object> content) {
    return text("SimpleHead.kind", field(content, "kind"));
  }

  /** A field by its name, or by the same name in other capitals. */
  private static @Nullable Object field(@Nullable Map<String, @Nullable Object> map, String name) {
    if (map == null || map.get(name) != null) {
      return map == null ? null : map.get(name);
    }
    for (Map.Entry<String, @Nullable Object> entry : map.entrySet()) {
      if (entry.getKey().equalsIgnoreCase(name) && entry.getValue() != null) {
        return entry.getValue();
      }
    }
    return null;
  }

  @SuppressWarnings("unchecked") // what YAML is read as has texts for keys
  private static Map<String, @Nullable Object> map(String field, @Nullable Object value) {
    if (value == null) {
      return new LinkedHashMap<>();
    }
    if (value instanceof Map) {
      return (Map<String, @Nullable Object>) value;
    }
    throw mistyped(field, value, "a map");
  }

  private static String text(String field, @Nullable Object value) {
    if (value instanceof Map || value instanceof List) {
      throw mistyped(field, value, "a text");
    }
    return value == null ? "" : value.toString();
  }

  private static TemplateFailure mistyped(String field, Object value, String wanted) {
    String kind = value instanceof Map ? "map" : value instanceof List ? "list" : "text";
    return new TemplateFailure(
        "error unmarshaling JSON: there is a "
            + kind
            + " in "
            + field
            + ", where Helm reads "
            + wanted);
  }
}
