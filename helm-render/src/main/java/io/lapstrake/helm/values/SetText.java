package io.lapstrake.helm.values;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text as {@code --set} takes it, such as {@code image.tag=v2,hosts[0]=a,list={x,y}}: places with
 * values, each written into the values that are there.
 *
 * @see <a href="https://helm.sh/docs/intro/using_helm/">The format and limitations of --set</a>
 */
final class SetText {

  private static final int MAX_INDEX = 65_536;
  private static final int MAX_DEPTH = 30;

  private final Cursor text;
  private final SetValue values;
  private int depth;

  private SetText(String text, SetValue values) {
    this.text = new Cursor(text);
    this.values = values;
  }

  /**
   * Writes what a text says into values.
   *
   * @throws Unreadable if it says something else than places with values
   */
  static void write(String text, SetValue values, Map<String, @Nullable Object> into)
      throws Unreadable {
    var set = new SetText(text, values);
    while (!set.text.isAtEnd()) {
      set.entry(into);
    }
  }

  private void entry(Map<String, @Nullable Object> into) throws Unreadable {
    String name = text.until("[.=,");
    switch (text.next()) {
      case '=' -> put(into, name, values.read(text));
      case '[' -> put(into, name, list(into.get(name)));
      case '.' -> put(into, name, inner(into.get(name), name));
      case ',' -> throw new Unreadable("key \"" + name + "\" has no value (cannot end with ,)");
      default -> {
        if (!name.isEmpty()) {
          throw new Unreadable("key \"" + name + "\" has no value");
        }
      }
    }
  }

  private static void put(Map<String, @Nullable Object> into, String name, @Nullable Object value) {
    if (!name.isEmpty()) {
      into.put(name, value);
    }
  }

  private Map<String, @Nullable Object> inner(@Nullable Object before, String name)
      throws Unreadable {
    if (before != null && !(before instanceof Map)) {
      throw new Unreadable(
          "the value at \"" + name + "\" is no map, and cannot have " + text.rest());
    }
    enter();
    Map<String, @Nullable Object> inner = mapOf(before);
    entry(inner);
    depth--;
    if (inner.isEmpty()) {
      throw new Unreadable("key map \"" + name + "\" has no value");
    }
    return inner;
  }

  private void enter() throws Unreadable {
    depth++;
    if (depth > MAX_DEPTH) {
      throw new Unreadable(
          "value name nested level is greater than maximum supported nested level of " + MAX_DEPTH);
    }
  }

  @SuppressWarnings("unchecked") // values have texts for keys
  private static Map<String, @Nullable Object> mapOf(@Nullable Object before) {
    return before instanceof Map ? (Map<String, @Nullable Object>) before : new LinkedHashMap<>();
  }

  /**
   * What a list is after its element at an index is written; the text stands behind the bracket.
   */
  private List<@Nullable Object> list(@Nullable Object before) throws Unreadable {
    int index = index();
    if (before != null && !(before instanceof List)) {
      throw new Unreadable("the value at [" + index + "] is in no list");
    }
    var list = new ArrayList<@Nullable Object>();
    if (before instanceof List<?> elements) {
      list.addAll(elements);
    }
    char next = text.next();
    if (next == Cursor.END) {
      return list;
    }
    while (list.size() <= index) {
      list.add(null);
    }
    list.set(index, element(next, list.get(index)));
    return list;
  }

  private @Nullable Object element(char next, @Nullable Object before) throws Unreadable {
    enter();
    Object element =
        switch (next) {
          case '=' -> values.read(text);
          case '[' -> list(before);
          case '.' -> {
            Map<String, @Nullable Object> inner = mapOf(before);
            entry(inner);
            yield inner;
          }
          default ->
              throw new Unreadable("unexpected data at end of array index: ['" + next + "']");
        };
    depth--;
    return element;
  }

  private int index() throws Unreadable {
    String digits = text.until("]");
    if (text.next() != ']') {
      throw new Unreadable("an index is not closed with ]");
    }
    int index;
    try {
      index = Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      throw new Unreadable("error parsing index: \"" + digits + "\" is no number");
    }
    if (index < 0) {
      throw new Unreadable("negative " + index + " index not allowed");
    }
    if (index > MAX_INDEX) {
      throw new Unreadable(
          "index of " + index + " is greater than maximum supported index of " + MAX_INDEX);
    }
    return index;
  }
}
