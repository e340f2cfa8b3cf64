package io.lapstrake.helm.gotoml;

import io.lapstrake.helm.go.TemplateFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes TOML as the encoder does that Helm has: keys sorted, plain values before tables. */
final class TomlOutput {

  private static final int DEEPEST = 500;

  private final StringBuilder out = new StringBuilder();

  private TomlOutput() {}

  /** The text of a value. */
  static String of(@Nullable Object value) {
    var output = new TomlOutput();
    if (value instanceof Map<?, ?> map) {
      output.members(List.of(), map);
    } else {
      output.inline(value, 0);
    }
    return output.out.toString();
  }

  private void members(List<String> path, Map<?, ?> map) {
    if (path.size() > DEEPEST) {
      throw tooDeep();
    }
    List<String> keys = TomlText.keys(map);
    for (String key : keys) {
      Object value = map.get(key);
      if (value != null && !isTable(value)) {
        indent(path.size());
        out.append(TomlText.key(key)).append(" = ");
        inline(value, 0);
        out.append('\n');
      }
    }
    for (String key : keys) {
      Object value = map.get(key);
      if (value instanceof Map<?, ?> table) {
        table(join(path, key), table);
      } else if (value instanceof List<?> list && isTable(list)) {
        tables(join(path, key), list);
      }
    }
  }

  private static TemplateFailure tooDeep() {
    return new TemplateFailure("toml: the value is deeper than " + DEEPEST + " levels");
  }

  private static List<String> join(List<String> path, String key) {
    var joined = new ArrayList<>(path);
    joined.add(key);
    return joined;
  }

  /** Whether a value is written under a head of its own: a map, or a list of maps alone. */
  private static boolean isTable(Object value) {
    if (!(value instanceof List<?> list)) {
      return value instanceof Map;
    }
    list.forEach(TomlOutput::refuseNil);
    return !list.isEmpty() && list.stream().allMatch(Map.class::isInstance);
  }

  private static void refuseNil(@Nullable Object element) {
    if (element == null) {
      throw new TemplateFailure("toml: cannot encode array with nil element");
    }
  }

  private void table(List<String> path, Map<?, ?> table) {
    if (path.size() == 1) {
      blankLine();
    }
    indent(path.size() - 1);
    out.append('[').append(TomlText.path(path)).append("]\n");
    members(path, table);
  }

  private void tables(List<String> path, List<?> list) {
    for (Object element : list) {
      blankLine();
      indent(path.size() - 1);
      out.append("[[").append(TomlText.path(path)).append("]]\n");
      members(path, (Map<?, ?>) element);
    }
  }

  private void blankLine() {
    if (!out.isEmpty()) {
      out.append('\n');
    }
  }

  private void indent(int levels) {
    out.append("  ".repeat(levels));
  }

  private void inline(@Nullable Object value, int depth) {
    if (depth > DEEPEST) {
      throw tooDeep();
    }
    if (value instanceof Map<?, ?> map) {
      inlineTable(map, depth);
    } else if (value instanceof List<?> list) {
      String separator = "[";
      for (Object element : list) {
        refuseNil(element);
        out.append(separator);
        inline(element, depth + 1);
        separator = ", ";
      }
      out.append(list.isEmpty() ? "[]" : "]");
    } else {
      out.append(TomlText.leaf(value));
    }
  }

  /** Within a line, too, plain values come first. After one that is not the last comes a comma. */
  private void inlineTable(Map<?, ?> map, int depth) {
    var ordered = new ArrayList<String>();
    var tables = new ArrayList<String>();
    for (String key : TomlText.keys(map)) {
      Object value = map.get(key);
      (value != null && isTable(value) ? tables : ordered).add(key);
    }
    ordered.addAll(tables);
    out.append('{');
    for (int i = 0; i < ordered.size(); i++) {
      String key = ordered.get(i);
      Object value = map.get(key);
      if (value != null) {
        out.append(TomlText.key(key)).append(" = ");
        inline(value, depth + 1);
        out.append(i < ordered.size() - 1 ? ", " : "");
      }
    }
    out.append('}');
  }
}
