package io.lapstrake.helm.goyaml;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as Go's {@code %#v} shows them. */
final class GoSyntax {

  private static final int DEEPEST = 100;

  private GoSyntax() {}

  /** The text of a value that was read from YAML. */
  static String of(@Nullable Object value) {
    return of(value, 0);
  }

  private static String of(@Nullable Object value, int depth) {
    if (depth > DEEPEST) {
      return "...";
    }
    if (value instanceof List<?> list) {
      return list.stream()
          .map(member -> of(member, depth + 1))
          .collect(Collectors.joining(", ", "[]interface {}{", "}"));
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> of(entry.getKey(), depth) + ":" + of(entry.getValue(), depth + 1))
          .collect(Collectors.joining(", ", "map[interface {}]interface {}{", "}"));
    }
    if (value instanceof String text) {
      return quoted(text);
    }
    return value == null ? "interface {}(nil)" : Leaf.text(value);
  }

  private static String quoted(String text) {
    var out = new StringBuilder("\"");
    text.codePoints().forEach(point -> character(point, out));
    return out.append('"').toString();
  }

  private static void character(int point, StringBuilder out) {
    switch (point) {
      case '"', '\\' -> out.append('\\').appendCodePoint(point);
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (point == ' ' || isShown(point)) {
          out.appendCodePoint(point);
        } else {
          out.append(String.format(point < 0x80 ? "\\x%02x" : "\\u%04x", point));
        }
      }
    }
  }

  private static boolean isShown(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
