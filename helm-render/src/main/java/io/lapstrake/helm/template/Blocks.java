package io.lapstrake.helm.template;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The words that every template has: {@code if}, {@code unless}, {@code each} and the others. */
final class Blocks {

  private Blocks() {}

  /** The words by their names. */
  static SortedMap<String, Word> all() {
    SortedMap<String, Word> all = new TreeMap<>();
    all.put("if", call -> either(call, true));
    all.put("unless", call -> either(call, false));
    all.put("each", Blocks::each);
    all.put("with", Blocks::with);
    all.put("lookup", Blocks::lookup);
    return all;
  }

  private static @Nullable Object either(Call call, boolean wanted) throws IOException {
    if (call.arguments().size() != 1 || !call.isBlock()) {
      return call.needs("one value and stands before a block: {{#" + call.name() + " value}}");
    }
    Object value = call.arguments().get(0);
    if (value instanceof Later later) {
      return call.wrong(Finding.tooMuch(later, "decides here"));
    }
    boolean isZero = value instanceof Number number && number.doubleValue() == 0;
    boolean counts = Boolean.TRUE.equals(call.options().hash.get("includeZero"));
    call.either((isZero ? counts : isSomething(value)) == wanted);
    return null;
  }

  /** Neither absent nor false, and neither an empty text nor an empty list. */
  private static boolean isSomething(Object value) {
    return !(value instanceof Absent)
        && !value.equals(false)
        && !value.equals("")
        && !(value instanceof Items items && items.isEmpty());
  }

  private static @Nullable Object with(Call call) throws IOException {
    if (call.arguments().size() != 1 || !call.isBlock()) {
      return call.needs("one value and stands before a block: {{#with value}}");
    }
    Object value = call.arguments().get(0);
    if (value instanceof Later later) {
      return call.wrong(Finding.tooMuch(later, "is to be gone into here"));
    }
    if (!isSomething(value)) {
      call.either(false);
    } else {
      call.body(value, Map.of(), named(call, List.of(value)));
    }
    return null;
  }

  private static @Nullable Object each(Call call) throws IOException {
    if (call.arguments().size() != 1 || !call.isBlock()) {
      return call.needs("one list or map and stands before a block: {{#each values}}");
    }
    return over(call, call.arguments().get(0));
  }

  /** The block for each item of a list, or each value of a map. */
  static @Nullable Object over(Call call, Object value) throws IOException {
    if (value instanceof Later later) {
      return call.wrong(Finding.tooMuch(later, "is to be repeated over here"));
    }
    if (value instanceof Items items) {
      return items(call, items);
    }
    if (value instanceof Fields fields) {
      return fields(call, fields);
    }
    if (value instanceof Absent) {
      call.either(false);
      return null;
    }
    return call.needs("a list or a map, not " + Unknown.kind(value));
  }

  private static @Nullable Object items(Call call, Items items) throws IOException {
    for (int i = 0; i < items.size(); i++) {
      step(call, (long) i, i, items.size(), items.get(i));
    }
    if (items.isEmpty()) {
      call.either(false);
    }
    return null;
  }

  private static @Nullable Object fields(Call call, Fields fields) throws IOException {
    int index = 0;
    for (Map.Entry<String, Object> each : fields.entrySet()) {
      step(call, each.getKey(), index++, fields.size(), each.getValue());
    }
    if (fields.isEmpty()) {
      call.either(false);
    }
    return null;
  }

  private static void step(Call call, Object key, int index, int size, Object value)
      throws IOException {
    Map<String, Object> variables =
        Map.of("key", key, "index", (long) index, "first", index == 0, "last", index == size - 1);
    call.body(value, variables, named(call, List.of(value, key)));
  }

  private static Map<String, Object> named(Call call, List<Object> values) {
    List<String> names = call.options().blockParams;
    var named = new LinkedHashMap<String, Object>();
    for (int i = 0; i < Math.min(names.size(), values.size()); i++) {
      named.put(names.get(i), values.get(i));
    }
    return named;
  }

  /** The value of a key that is computed; absent where there is none. */
  private static Object lookup(Call call) {
    if (call.arguments().size() != 2) {
      return call.needs("a map or list and a key: (lookup values key)");
    }
    Object values = call.arguments().get(0);
    Object key = call.arguments().get(1);
    for (Object each : call.arguments()) {
      if (each instanceof Later later) {
        return call.wrong(Finding.tooMuch(later, "is looked into here"));
      }
    }
    Object found = Found.within(values, String.valueOf(call.printed(key)));
    return found == null ? Absent.at("lookup of " + call.printed(key)) : found;
  }
}
