package io.lapstrake.helm.goyaml;

import io.lapstrake.helm.go.TemplateFailure;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a tree as Go's YAML writes what it read from JSON. Levels are kept in a list of its own,
 * so that deep trees need no deep stack.
 */
final class YamlOutput {

  private static final int DEEPEST = 10_000;

  private final StringBuilder out = new StringBuilder(256);
  private final Deque<Level> open = new ArrayDeque<>();
  private final YamlStyle style;
  private final Scalars scalars;

  private YamlOutput(YamlStyle style) {
    this.style = style;
    this.scalars = new Scalars(out, style);
  }

  /** The text of a value, with a line feed at its end. */
  static String of(@Nullable Object value, YamlStyle style) {
    var output = new YamlOutput(style);
    output.write(Leaf.written(value));
    return output.out.toString();
  }

  private void write(@Nullable Object value) {
    if (isScalar(value)) {
      scalar(value, 2);
    } else if (!empty(value)) {
      push(value, 0, true);
      while (!open.isEmpty()) {
        Level level = open.peek();
        if (!level.writesNext()) {
          open.pop();
        }
      }
    }
    endLine();
  }

  private static boolean isScalar(@Nullable Object value) {
    return !(value instanceof Map) && !(value instanceof List);
  }

  /** Writes an empty list or map, which stand on the line of their key. */
  private boolean empty(@Nullable Object value) {
    if (value instanceof List<?> list && list.isEmpty()) {
      out.append("[]");
      return true;
    }
    if (value instanceof Map<?, ?> map && map.isEmpty()) {
      out.append("{}");
      return true;
    }
    return false;
  }

  private void push(@Nullable Object value, int indent, boolean onLine) {
    if (open.size() >= DEEPEST) {
      throw new TemplateFailure("yaml: exceeded max depth of " + DEEPEST);
    }
    if (value instanceof List<?> list) {
      open.push(new Items(list, indent, onLine));
    } else if (value instanceof Map<?, ?> map) {
      open.push(new Entries(map, indent, onLine));
    }
  }

  private void scalar(@Nullable Object value, int indent) {
    if (value instanceof String text) {
      scalars.value(style.text(text), indent);
    } else {
      out.append(style.leaf(value));
    }
  }

  private void endLine() {
    if (!out.isEmpty() && !TextShape.isBreak(out.charAt(out.length() - 1))) {
      out.append('\n');
    }
  }

  /** A list or map whose members are being written. */
  private abstract class Level {

    final int indent;
    private boolean onLine;

    Level(int indent, boolean onLine) {
      this.indent = indent;
      this.onLine = onLine;
    }

    /** Writes the next member, or tells that there is none. */
    abstract boolean writesNext();

    /** Goes to where a member begins: the first may stand on the line of what holds its list. */
    final void begin() {
      if (onLine) {
        onLine = false;
        return;
      }
      endLine();
      scalars.blanks(indent);
    }

    /**
     * A value after an indicator that takes two columns, with which a list or map shares a line.
     */
    final void afterIndicator(@Nullable Object value) {
      out.append(' ');
      if (isScalar(value)) {
        scalar(value, indent + 2);
      } else if (!empty(value)) {
        push(value, indent + 2, true);
      }
    }
  }

  private final class Items extends Level {

    private final Iterator<?> items;

    Items(List<?> list, int indent, boolean onLine) {
      super(indent, onLine);
      items = list.iterator();
    }

    @Override
    boolean writesNext() {
      if (!items.hasNext()) {
        return false;
      }
      begin();
      out.append('-');
      afterIndicator(Leaf.written(items.next()));
      return true;
    }
  }

  private final class Entries extends Level {

    private final SortedKeys keys;

    Entries(Map<?, ?> map, int indent, boolean onLine) {
      super(indent, onLine);
      keys = new SortedKeys(map, style);
    }

    @Override
    boolean writesNext() {
      if (!keys.next()) {
        return false;
      }
      begin();
      String key = keys.key();
      if (Scalars.isSimpleKey(key)) {
        scalars.key(key);
        out.append(':');
        afterKey(keys.value());
      } else {
        out.append("? ");
        scalars.value(key, indent + 2);
        begin();
        out.append(':');
        afterIndicator(keys.value());
      }
      return true;
    }

    private void afterKey(@Nullable Object value) {
      if (isScalar(value)) {
        out.append(' ');
        scalar(value, indent + 2);
      } else if (value instanceof List<?> list && !list.isEmpty()) {
        push(value, indent + style.listIndent(), false);
      } else if (value instanceof Map<?, ?> map && !map.isEmpty()) {
        push(value, indent + 2, false);
      } else {
        out.append(' ');
        empty(value);
      }
    }
  }
}
