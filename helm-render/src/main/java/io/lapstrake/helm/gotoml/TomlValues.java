package io.lapstrake.helm.gotoml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads TOML's values: texts, numbers, bools, times, lists, and tables on one line. */
final class TomlValues {

  private static final int DEEPEST = 500;

  private final TomlCursor cursor;

  TomlValues(TomlCursor cursor) {
    this.cursor = cursor;
  }

  @SuppressWarnings("unchecked") // maps and lists are made here
  static Map<String, @Nullable Object> table(@Nullable Object value) {
    return (Map<String, @Nullable Object>) Objects.requireNonNull(value);
  }

  @SuppressWarnings("unchecked")
  static List<@Nullable Object> list(Object value) {
    return (List<@Nullable Object>) value;
  }

  /** The value that stands here. */
  Object value(int depth) {
    if (depth > DEEPEST) {
      throw cursor.failure("the value is deeper than " + DEEPEST + " levels");
    }
    cursor.payValue();
    return switch (cursor.peek()) {
      case '"', '\'' -> new TomlStrings(cursor).any();
      case '[' -> list(depth);
      case '{' -> table(depth);
      default -> TomlScalar.read(cursor);
    };
  }

  private List<@Nullable Object> list(int depth) {
    cursor.skip(1);
    var list = new ArrayList<@Nullable Object>();
    while (true) {
      boolean more = cursor.skipLines();
      if (cursor.peek() == ']') {
        cursor.skip(1);
        return list;
      }
      if (cursor.peek() == ',') {
        throw cursor.failure("unexpected comma");
      }
      if (more) {
        list.add(value(depth + 1));
        more = cursor.skipLines();
      }
      if (cursor.peek() == ',' && more) {
        cursor.skip(1);
      } else if (cursor.peek() != ']' || !more) {
        String found = more ? "'" + cursor.peek() + "'" : "end of file";
        throw cursor.failure("expected a comma (',') or array terminator (']'), but got " + found);
      }
    }
  }

  private Map<String, @Nullable Object> table(int depth) {
    cursor.skip(1);
    var table = new LinkedHashMap<String, @Nullable Object>();
    while (true) {
      boolean more = cursor.skipLines();
      if (cursor.peek() == '}') {
        cursor.skip(1);
        return table;
      }
      if (cursor.peek() == ',') {
        throw cursor.failure("unexpected comma");
      }
      if (more) {
        List<String> keys = cursor.keys('=', "key separator '='");
        cursor.expectSeparator();
        put(table, keys, value(depth + 1), Collections.newSetFromMap(new IdentityHashMap<>()));
        more = cursor.skipLines();
      }
      if (cursor.peek() == ',' && more) {
        cursor.skip(1);
      } else if (cursor.peek() != '}' || !more) {
        String found = more ? "'" + cursor.peek() + "'" : "end of file";
        throw cursor.failure(
            "expected a comma or an inline table terminator '}', but got " + found + " instead");
      }
    }
  }

  /** Puts a value into a table, below the tables that its keys name. */
  void put(
      Map<String, @Nullable Object> table, List<String> keys, Object value, Set<Object> closed) {
    Map<String, @Nullable Object> parent = table;
    for (String key : keys.subList(0, keys.size() - 1)) {
      Object next = parent.computeIfAbsent(key, absent -> new LinkedHashMap<>());
      if (!(next instanceof Map) || closed.contains(next)) {
        throw cursor.failure("Key '" + key + "' has already been defined.");
      }
      parent = table(next);
    }
    String key = keys.get(keys.size() - 1);
    if (parent.putIfAbsent(key, value) != null) {
      throw cursor.failure("Key '" + String.join(".", keys) + "' has already been defined.");
    }
    if (value instanceof Map || value instanceof List) {
      closed.add(value);
    }
  }
}
