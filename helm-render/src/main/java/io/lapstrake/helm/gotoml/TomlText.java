package io.lapstrake.helm.gotoml;

import io.lapstrake.helm.go.GoInt;
import io.lapstrake.helm.go.TemplateFailure;
import io.lapstrake.helm.gojson.ByteOrder;
import io.lapstrake.helm.gojson.Decimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keys, texts and numbers as TOML writes them. */
final class TomlText {

  private TomlText() {}

  /** The keys of a map, sorted by their bytes. */
  static List<String> keys(Map<?, ?> map) {
    var keys = new ArrayList<String>(map.size());
    map.keySet().forEach(key -> keys.add(String.valueOf(key)));
    keys.sort(ByteOrder.COMPARATOR);
    return keys;
  }

  /** The keys that lead to a table. */
  static String path(List<String> keys) {
    return keys.stream().map(TomlText::key).collect(Collectors.joining("."));
  }

  /** A key, in quotes where it needs them. */
  static String key(String key) {
    boolean bare = !key.isEmpty() && key.chars().allMatch(TomlText::isBare);
    return bare ? key : quoted(key);
  }

  private static boolean isBare(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '-';
  }

  /** A text, bool or number. */
  static String leaf(@Nullable Object value) {
    if (value instanceof String text) {
      return quoted(text);
    }
    if (value instanceof Double || value instanceof Float) {
      return floating(((Number) value).doubleValue());
    }
    if (value instanceof Boolean || value instanceof Number || value instanceof GoInt) {
      return value.toString();
    }
    throw new TemplateFailure(
        "toml: unsupported type: " + (value == null ? "nil" : value.getClass().getSimpleName()));
  }

  private static String floating(double number) {
    if (Double.isNaN(number)) {
      return "nan";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? "inf" : "-inf";
    }
    String text = Decimal.of(number).general();
    return text.indexOf('.') < 0 && text.indexOf('e') < 0 ? text + ".0" : text;
  }

  private static String quoted(String text) {
    var out = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      character(text.charAt(i), out);
    }
    return out.append('"').toString();
  }

  private static void character(char c, StringBuilder out) {
    switch (c) {
      case '"', '\\' -> out.append('\\').append(c);
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      default -> {
        if (c < ' ' || c == 127) {
          out.append(String.format("\\u%04x", (int) c));
        } else {
          out.append(c);
        }
      }
    }
  }
}
