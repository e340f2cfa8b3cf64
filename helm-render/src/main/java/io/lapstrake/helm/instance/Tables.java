package io.lapstrake.helm.instance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values as Helm has them: maps within maps, which it calls tables. */
final class Tables {

  private Tables() {}

  static boolean isTable(@Nullable Object value) {
    return value instanceof Map;
  }

  @SuppressWarnings("unchecked") // values are read with texts for keys
  static Map<String, @Nullable Object> table(@Nullable Object value) {
    if (value == null) {
      throw new IllegalArgumentException("no table");
    }
    return (Map<String, @Nullable Object>) value;
  }

  /** A copy that shares nothing that can be changed. */
  static @Nullable Object copy(@Nullable Object value) {
    if (value instanceof Map) {
      return copy(table(value));
    }
    if (value instanceof List<?> list) {
      var copy = new ArrayList<@Nullable Object>(list.size());
      list.forEach(one -> copy.add(copy(one)));
      return copy;
    }
    return value;
  }

  static Map<String, @Nullable Object> copy(Map<String, ? extends @Nullable Object> table) {
    var copy = new LinkedHashMap<String, @Nullable Object>();
    table.forEach((key, value) -> copy.put(key, copy(value)));
    return copy;
  }

  /** The table at a path of names with dots between; nothing where there is none. */
  static @Nullable Map<String, @Nullable Object> at(
      Map<String, @Nullable Object> values, String path) {
    Map<String, @Nullable Object> at = values;
    for (String name : path.split("\\.", -1)) {
      Object next = at.get(name);
      if (!isTable(next)) {
        return null;
      }
      at = table(next);
    }
    return at;
  }

  /** The value at a path that is no table; nothing where there is none. */
  static @Nullable Object value(Map<String, @Nullable Object> values, String path) {
    int dot = path.lastIndexOf('.');
    Map<String, @Nullable Object> table = dot < 0 ? values : at(values, path.substring(0, dot));
    Object value = table == null ? null : table.get(path.substring(dot + 1));
    return isTable(value) ? null : value;
  }

  /** Tables within one another, so that some table lies at a path. */
  static Map<String, @Nullable Object> within(String path, Map<String, @Nullable Object> table) {
    Map<String, @Nullable Object> inner = table;
    String[] names = path.split("\\.", -1);
    for (int i = names.length - 1; i >= 0 && !path.equals("."); i--) {
      var outer = new LinkedHashMap<String, @Nullable Object>();
      outer.put(names[i], inner);
      inner = outer;
    }
    return inner;
  }
}
