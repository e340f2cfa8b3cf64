package io.lapstrake.helm.gojson;

import io.lapstrake.helm.go.GoBytes;
import io.lapstrake.helm.go.GoObject;
import io.lapstrake.helm.go.TemplateFailure;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes JSON as Go does: keys sorted by their bytes, and escapes of its own. */
final class JsonOutput {

  private static final int DEEPEST = 100_000;

  private final StringBuilder out = new StringBuilder(256);
  private final Deque<Level> open = new ArrayDeque<>();
  private final boolean html;
  private final String indent;

  private JsonOutput(boolean html, String indent) {
    this.html = html;
    this.indent = indent;
  }

  /**
   * The text of a value, without a line feed at its end.
   *
   * @param html whether the marks of HTML are escaped
   * @param indent what each level is indented by; empty for all on one line
   */
  static String of(@Nullable Object value, boolean html, String indent) {
    var output = new JsonOutput(html, indent);
    output.value(value);
    while (!output.open.isEmpty()) {
      output.open.element().next();
    }
    return output.out.toString();
  }

  private void value(@Nullable Object value) {
    if (value instanceof GoObject object) {
      Object json = object.json();
      if (json instanceof Map<?, ?> fields) {
        push(new Level(fields, false));
      } else {
        value(json);
      }
    } else if (value instanceof String text) {
      JsonText.write(text, html, out);
    } else if (value instanceof GoBytes bytes) {
      JsonText.write(bytes.base64(), html, out);
    } else if (value instanceof Map<?, ?> map) {
      push(new Level(map, true));
    } else if (value instanceof List<?> list) {
      push(new Level(list));
    } else if (value instanceof byte[] bytes) {
      out.append('"').append(Base64.getEncoder().encodeToString(bytes)).append('"');
    } else {
      out.append(JsonLeaf.text(value));
    }
  }

  private void push(Level level) {
    if (open.size() > DEEPEST) {
      throw new TemplateFailure("json: unsupported value: encountered a cycle");
    }
    if (level.isEmpty()) {
      out.append(level.marks);
    } else {
      out.append(level.marks.charAt(0));
      open.push(level);
    }
  }

  private void newLine() {
    if (!indent.isEmpty()) {
      out.append('\n').append(indent.repeat(open.size()));
    }
  }

  /** A list or map whose members are being written. */
  private final class Level {

    private final String marks;
    private final @Nullable Map<?, ?> map;
    private final Iterator<?> members;
    private boolean first = true;

    Level(List<?> list) {
      marks = "[]";
      map = null;
      members = list.iterator();
    }

    /** A map; a struct's fields are not sorted. */
    Level(Map<?, ?> map, boolean sorts) {
      marks = "{}";
      this.map = map;
      String[] keys = new String[map.size()];
      int i = 0;
      for (Object key : map.keySet()) {
        keys[i++] = String.valueOf(key);
      }
      if (sorts) {
        Arrays.sort(keys, ByteOrder.COMPARATOR);
      }
      members = Arrays.asList(keys).iterator();
    }

    boolean isEmpty() {
      return !members.hasNext();
    }

    /** Writes the next member, or the end. */
    void next() {
      if (!members.hasNext()) {
        open.pop();
        newLine();
        out.append(marks.charAt(1));
        return;
      }
      if (!first) {
        out.append(',');
      }
      first = false;
      newLine();
      Object member = members.next();
      if (map == null) {
        value(member);
      } else {
        JsonText.write(String.valueOf(member), html, out);
        out.append(indent.isEmpty() ? ":" : ": ");
        value(map.get(member));
      }
    }
  }
}
