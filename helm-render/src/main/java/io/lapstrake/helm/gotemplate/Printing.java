package io.lapstrake.helm.gotemplate;

import io.lapstrake.helm.go.GoFormat;
import io.lapstrake.helm.go.GoObject;
import org.jspecify.annotations.Nullable;

/** How a template prints a value. */
final class Printing {

  /** What Helm takes out again. */
  static final String NO_VALUE = "<no value>";

  private Printing() {}

  static String text(@Nullable Object value) {
    String shown = value instanceof GoObject object ? object.shown() : null;
    if (shown != null) {
      return shown;
    }
    return value == null
        ? NO_VALUE
        : value instanceof Enum ? value.toString() : GoFormat.plain(value);
  }

  /** A text without what Helm takes out of the output of a file or of {@code tpl}. */
  static String withoutNoValue(String text) {
    return text.contains(NO_VALUE) ? text.replace(NO_VALUE, "") : text;
  }
}
