package io.lapstrake.helm.gotoml;

import io.lapstrake.helm.go.TemplateFailure;
import io.lapstrake.helm.gojson.Spending;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads TOML: the lines of a text into the tables that their heads name. */
final class TomlInput {

  private final Spending spending;
  private final TomlCursor cursor;
  private final TomlValues values;
  private final Map<String, @Nullable Object> root = new LinkedHashMap<>();

  /** Tables and lists that are whole, to which nothing may be added. */
  private final Set<Object> closed = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Paths that a head has named. */
  private final Set<List<String>> named = new HashSet<>();

  private List<String> path = List.of();
  private Map<String, @Nullable Object> table = root;

  private TomlInput(String text, Spending spending) {
    this.spending = spending;
    cursor = new TomlCursor(text, spending);
    values = new TomlValues(cursor);
  }

  /** The table of a text. */
  static Map<String, @Nullable Object> read(String text, Spending spending) {
    var input = new TomlInput(text, spending);
    while (input.cursor.skipLines()) {
      input.line();
    }
    return input.root;
  }

  private void line() {
    if (cursor.peek() != '[') {
      keyValue();
    } else if (cursor.peek(1) == '[') {
      cursor.skip(2);
      path = head("]]");
      listed();
    } else {
      cursor.skip(1);
      path = head("]");
      named();
    }
    cursor.endLine();
  }

  private void keyValue() {
    List<String> keys = cursor.keys('=', "key separator '='");
    cursor.expectSeparator();
    cursor.lastKey = String.join(".", path.isEmpty() ? keys : joined(keys));
    values.put(table, keys, values.value(0), closed);
    cursor.lastKey = "";
  }

  private List<String> joined(List<String> keys) {
    var joined = new ArrayList<>(path);
    joined.addAll(keys);
    return joined;
  }

  private List<String> head(String end) {
    List<String> keys = cursor.keys(']', "']' to end table name");
    cursor.skip(1);
    if (end.equals("]]")) {
      cursor.endList();
    }
    return keys;
  }

  /** Begins a table that has a head of its own. */
  private void named() {
    Map<String, @Nullable Object> parent = parent();
    String key = path.get(path.size() - 1);
    Object before = parent.get(key);
    boolean known = parent.containsKey(key);
    if (known && !(before instanceof Map)) {
      throw cursor.failure("Key '" + String.join(".", path) + "' was already created as a hash.");
    }
    if (!named.add(List.copyOf(path)) || (before != null && closed.contains(before))) {
      throw defined();
    }
    table = known ? TomlValues.table(before) : new LinkedHashMap<>();
    parent.put(key, table);
  }

  private TemplateFailure defined() {
    return cursor.failure("Key '" + String.join(".", path) + "' has already been defined.");
  }

  /** Begins a table that is the next of a list. */
  private void listed() {
    Map<String, @Nullable Object> parent = parent();
    String key = path.get(path.size() - 1);
    Object before = parent.computeIfAbsent(key, absent -> new ArrayList<@Nullable Object>());
    if (!(before instanceof List<?>) || closed.contains(before)) {
      throw cursor.failure("Key '" + String.join(".", path) + "' was already created.");
    }
    spending.values(named.size()); // no memory, but time
    named.removeIf(
        other -> other.size() > path.size() && other.subList(0, path.size()).equals(path));
    table = new LinkedHashMap<>();
    TomlValues.list(before).add(table);
  }

  private Map<String, @Nullable Object> parent() {
    Map<String, @Nullable Object> parent = root;
    for (String key : path.subList(0, path.size() - 1)) {
      Object next = parent.computeIfAbsent(key, absent -> new LinkedHashMap<>());
      if (next instanceof List<?> list && !list.isEmpty() && !closed.contains(next)) {
        next = list.get(list.size() - 1);
      }
      if (!(next instanceof Map) || closed.contains(next)) {
        throw cursor.failure("Key '" + key + "' was already created as a hash.");
      }
      parent = TomlValues.table(next);
    }
    return parent;
  }
}
