package io.lapstrake.helm.go;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How Go prints values, as its package {@code fmt} documents it. */
public final class GoFormat {

  private GoFormat() {}

  /**
   * A value as {@code %v} prints it: {@code map[a:1 b:2]}, {@code [1 2]}, {@code <nil>}.
   *
   * @throws TemplateFailure if it holds itself, or is too large
   */
  public static String plain(@Nullable Object value) {
    if (value instanceof String text) {
      return text;
    } else if (value instanceof GoInt || value instanceof Long || value instanceof Boolean) {
      return value.toString();
    } else if (value instanceof Double number) {
      return GoFloat.plain(number);
    }
    var out = new StringBuilder();
    new FormatPrinter(out, new FormatFlags()).operand(value, 'v');
    return out.toString();
  }

  /** Values after one another, with a blank between two of which neither is a text. */
  public static String print(List<? extends @Nullable Object> values) {
    var out = new StringBuilder();
    boolean text = true;
    for (Object value : values) {
      boolean textToo = value instanceof String;
      out.append(text || textToo ? "" : " ").append(plain(value));
      text = textToo;
    }
    return out.toString();
  }

  /** Values with a blank between each two, and the end of a line. */
  public static String println(List<? extends @Nullable Object> values) {
    var out = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      out.append(i > 0 ? " " : "").append(plain(values.get(i)));
    }
    return out.append('\n').toString();
  }

  /** A format with its verbs filled, as {@code Sprintf}; what does not fit is told within it. */
  public static String format(String format, List<? extends @Nullable Object> operands) {
    return new FormatRun(format, operands, it -> {}).run();
  }

  /** As {@link #format(String, List)}, where a function's context counts what widths make. */
  public static String format(
      String format, List<? extends @Nullable Object> operands, Context context) {
    return new FormatRun(format, operands, context::spend).run();
  }
}
