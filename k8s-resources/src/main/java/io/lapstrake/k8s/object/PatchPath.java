package io.lapstrake.k8s.object;

import io.lapstrake.core.value.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A path as a user writes it, such as {@code spec.template.spec.containers[name=api].ports[0]}.
 *
 * @param steps from the root on; at least one
 */
record PatchPath(List<Step> steps) {

  PatchPath {
    steps = List.copyOf(steps);
  }

  /** A step from a map or a list to what stands in it. */
  sealed interface Step {
    /** The path of what is stepped to. */
    FieldPath after(FieldPath path);
  }

  /** To the value under a key of a map. */
  record Key(String key) implements Step {
    @Override
    public FieldPath after(FieldPath path) {
      return path.key(key);
    }
  }

  /** To the item at a position of a list, from 0. */
  record At(int index) implements Step {
    @Override
    public FieldPath after(FieldPath path) {
      return path.index(index);
    }
  }

  /** To the item of a list whose fields have these values, written as text. */
  record Having(SortedMap<String, String> fields) implements Step {
    @Override
    public FieldPath after(FieldPath path) {
      String first = fields.firstKey();
      String others =
          fields.tailMap(first + "\0").entrySet().stream()
              .map(field -> "," + field.getKey() + "=" + field.getValue())
              .collect(Collectors.joining());
      return path.item(first, fields.get(first) + others);
    }
  }

  /** The path as messages show it. */
  FieldPath field() {
    FieldPath path = FieldPath.ROOT;
    for (Step step : steps) {
      path = step.after(path);
    }
    return path;
  }

  /**
   * Reads a path.
   *
   * @throws IllegalArgumentException when it cannot be read
   */
  static PatchPath parse(String text) {
    return new Parser(text).path();
  }

  private static final class Parser {
    private final String text;
    private final List<Step> steps = new ArrayList<>();
    private int at;

    Parser(String text) {
      this.text = text;
    }

    PatchPath path() {
      while (at < text.length()) {
        if (text.charAt(at) == '[') {
          bracket();
        } else {
          word();
        }
      }
      if (steps.isEmpty()) {
        throw unreadable("it is empty");
      }
      return new PatchPath(steps);
    }

    private void word() {
      if (!steps.isEmpty() && text.charAt(at++) != '.') {
        throw unreadable("a dot or a bracket is needed at " + (at - 1));
      }
      int end = at;
      while (end < text.length() && ".[]".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      if (end == at) {
        throw unreadable("a key is needed at " + at);
      }
      steps.add(new Key(text.substring(at, end)));
      at = end;
    }

    private void bracket() {
      if (text.startsWith("[\"", at)) {
        quoted();
        return;
      }
      int end = text.indexOf(']', at);
      if (end < 0) {
        throw unreadable("a bracket is open");
      }
      String inside = text.substring(at + 1, end);
      at = end + 1;
      steps.add(inside.indexOf('=') < 0 ? new At(index(inside)) : having(inside));
    }

    private int index(String inside) {
      try {
        return Integer.parseUnsignedInt(inside);
      } catch (NumberFormatException e) {
        throw unreadable("[" + inside + "] is neither a position nor a field with a value");
      }
    }

    private Having having(String inside) {
      var fields = new TreeMap<String, String>();
      for (String pair : inside.split(",", -1)) {
        int sign = pair.indexOf('=');
        if (sign <= 0) {
          throw unreadable("[" + inside + "] is not a list of fields with values");
        }
        fields.put(pair.substring(0, sign), pair.substring(sign + 1));
      }
      return new Having(fields);
    }

    private void quoted() {
      var key = new StringBuilder();
      at += 2;
      while (at < text.length() && text.charAt(at) != '"') {
        if (text.charAt(at) == '\\') {
          at++;
        }
        if (at < text.length()) {
          key.append(text.charAt(at++));
        }
      }
      if (!text.startsWith("\"]", at)) {
        throw unreadable("a quoted key is open");
      }
      at += 2;
      steps.add(new Key(key.toString()));
    }

    private IllegalArgumentException unreadable(String why) {
      return new IllegalArgumentException("Not a path: \"" + text + "\"; " + why);
    }
  }
}
