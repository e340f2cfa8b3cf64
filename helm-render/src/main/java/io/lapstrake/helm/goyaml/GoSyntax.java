package io.lapstrake.helm.goyaml;

import io.lapstrake.helm.go.GoQuote;
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
      return GoQuote.text(text);
    }
    return value == null ? "interface {}(nil)" : Leaf.text(value);
  }
}
