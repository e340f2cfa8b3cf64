package io.lapstrake.helm.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a chart's metadata under the names that JSON has for them, without empty ones. */
final class JsonNames {

  private static final Map<String, String> NAMES =
      Map.of(
          "APIVersion",
          "apiVersion",
          "URL",
          "url",
          "ImportValues",
          "import-values",
          "IsRoot",
          "IsRoot");

  private JsonNames() {}

  static Map<String, @Nullable Object> of(
      Map<String, ? extends @Nullable Object> fields, String... always) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    fields.forEach(
        (name, value) -> {
          if (!isEmpty(value) || name.equals("IsRoot") || List.of(always).contains(name)) {
            json.put(NAMES.getOrDefault(name, lower(name)), value);
          }
        });
    return json;
  }

  private static String lower(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  private static boolean isEmpty(@Nullable Object value) {
    return value == null
        || value.equals("")
        || value.equals(false)
        || (value instanceof List<?> list && list.isEmpty())
        || (value instanceof Map<?, ?> map && map.isEmpty());
  }
}
