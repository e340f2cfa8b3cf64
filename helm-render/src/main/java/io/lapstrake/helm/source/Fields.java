package io.lapstrake.helm.source;

import io.lapstrake.helm.go.GoFormat;
import io.lapstrake.helm.go.GoQuote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one object of {@code Chart.yaml}, each held to its type. A field's name may be
 * written in capitals or not, one that is unknown is nobody's business, and where a text belongs a
 * number or a flag is one: so reads Helm.
 */
final class Fields {

  private final String struct;
  private final Map<String, Object> values = new LinkedHashMap<>();

  private Fields(String struct, Map<?, ?> given) {
    this.struct = struct;
    given.forEach(
        (key, value) -> {
          if (value != null) {
            values.put(String.valueOf(key).toLowerCase(Locale.ROOT), value);
          }
        });
  }

  /** The fields of what a text was read as; none of nothing. */
  static Fields of(String struct, @Nullable Object given) throws UnreadableChart {
    if (given != null && !(given instanceof Map)) {
      throw mistyped(given, "value of type chart." + struct);
    }
    return new Fields(struct, given == null ? Map.of() : (Map<?, ?>) given);
  }

  boolean has(String name) {
    return values.containsKey(lower(name));
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private @Nullable Object get(String name) {
    return values.get(lower(name));
  }

  String text(String name) throws UnreadableChart {
    return printable(text(name, get(name)));
  }

  /** Each blank a space, and without what cannot be printed: so Helm cleans metadata. */
  private static String printable(String text) {
    var printable = new StringBuilder();
    text.codePoints()
        .map(c -> Character.isWhitespace(c) || c == 0x85 || c == 0xA0 ? ' ' : c)
        .filter(GoQuote::isPrintable)
        .forEach(printable::appendCodePoint);
    return printable.toString();
  }

  private String text(String name, @Nullable Object value) throws UnreadableChart {
    if (value == null) {
      return "";
    }
    if (value instanceof String || value instanceof Boolean) {
      return value.toString();
    }
    if (value instanceof Double number) {
      boolean whole = number == Math.rint(number) && Math.abs(number) < 0x1p63;
      return whole ? Long.toString(number.longValue()) : floatText(number);
    }
    throw mistyped(value, "field " + struct + "." + name + " of type string");
  }

  boolean flag(String name) throws UnreadableChart {
    Object value = get(name);
    if (value == null || value instanceof Boolean) {
      return Boolean.TRUE.equals(value);
    }
    throw mistyped(value, "field " + struct + "." + name + " of type bool");
  }

  List<String> texts(String name) throws UnreadableChart {
    var texts = new ArrayList<String>();
    for (Object one : list(name)) {
      texts.add(printable(text(name, one)));
    }
    return texts;
  }

  List<@Nullable Object> list(String name) throws UnreadableChart {
    Object value = get(name);
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list) {
      return new ArrayList<>(list);
    }
    throw mistyped(value, "field " + struct + "." + name + " of type []");
  }

  Map<String, String> textMap(String name) throws UnreadableChart {
    Object value = get(name);
    if (value != null && !(value instanceof Map)) {
      throw mistyped(value, "field " + struct + "." + name + " of type map[string]string");
    }
    var texts = new LinkedHashMap<String, String>();
    for (Map.Entry<?, ?> entry : (value == null ? Map.of() : (Map<?, ?>) value).entrySet()) {
      texts.put(String.valueOf(entry.getKey()), text(name, entry.getValue()));
    }
    return texts;
  }

  private static UnreadableChart mistyped(Object value, String wanted) {
    String kind =
        value instanceof String
            ? "string"
            : value instanceof Number
                ? "number"
                : value instanceof Boolean ? "bool" : value instanceof List ? "array" : "object";
    return new UnreadableChart(
        "Its metadata has a " + kind + " where Helm reads a " + wanted + ".",
        "write it as Helm's documentation of Chart.yaml says.");
  }

  /** As Go prints a float of 32 bits in the shortest way. */
  private static String floatText(double number) {
    return GoFormat.plain(Double.parseDouble(Float.toString((float) number)));
  }
}
