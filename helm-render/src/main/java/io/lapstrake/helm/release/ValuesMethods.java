package io.lapstrake.helm.release;

import io.lapstrake.helm.go.Definition;
import io.lapstrake.helm.go.TemplateFailure;
import io.lapstrake.helm.go.Type;
import io.lapstrake.helm.go.TypedMap;
import io.lapstrake.helm.goyaml.GoYaml;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values with the methods that Helm's type for them has, which templates find before keys. */
final class ValuesMethods {

  private ValuesMethods() {}

  /** Some values as a map of that type. */
  static TypedMap on(String typeName, Map<String, @Nullable Object> values) {
    return TypedMap.named(typeName, values, ValuesMethods::find);
  }

  private static @Nullable Definition find(TypedMap values, String name) {
    return switch (name) {
      case "AsMap" -> Definition.of(name, (given, context) -> new LinkedHashMap<>(values));
      case "YAML" -> Definition.of(name, (given, context) -> GoYaml.write(values) + "\n");
      case "Table" ->
          Definition.of(
              name,
              (given, context) -> on(values.typeName(), table(values, given.text(0))),
              Type.TEXT);
      case "PathValue" ->
          Definition.of(name, (given, context) -> value(values, given.text(0)), Type.TEXT);
      case "Encode" -> Definition.of(name, (given, context) -> encoded(), Type.ANY);
      default -> null;
    };
  }

  /** The map at a path, whose parts are separated by dots. */
  private static Map<String, @Nullable Object> table(
      Map<String, @Nullable Object> values, String path) {
    Map<String, @Nullable Object> table = values;
    for (String part : path.split("\\.", -1)) {
      table = map(table.get(part), part);
    }
    return table;
  }

  @SuppressWarnings("unchecked") // values have texts as keys
  private static Map<String, @Nullable Object> map(@Nullable Object value, String name) {
    if (value instanceof Map<?, ?> map) {
      return (Map<String, @Nullable Object>) map;
    }
    throw new TemplateFailure("\"" + name + "\" is not a table");
  }

  /** What is at a path, if that is no map. */
  private static @Nullable Object value(Map<String, @Nullable Object> values, String path) {
    if (path.isEmpty()) {
      throw new TemplateFailure("YAML path cannot be empty");
    }
    int dot = path.lastIndexOf('.');
    String key = path.substring(dot + 1);
    Map<String, @Nullable Object> table =
        dot < 0 ? values : around(values, path.substring(0, dot), key);
    if (!table.containsKey(key) || table.get(key) instanceof Map) {
      throw noValue(key);
    }
    return table.get(key);
  }

  private static Map<String, @Nullable Object> around(
      Map<String, @Nullable Object> values, String path, String key) {
    try {
      return table(values, path);
    } catch (TemplateFailure e) {
      throw noValue(key);
    }
  }

  private static TemplateFailure noValue(String key) {
    return new TemplateFailure("\"" + key + "\" is not a value");
  }

  /** Helm writes to what is given, and no template has anything to be written to. */
  private static Object encoded() {
    throw new TemplateFailure("wrong type for value; expected io.Writer");
  }
}
