package io.lapstrake.helm.gotemplate.builtin;

import io.lapstrake.helm.go.Bytes;
import io.lapstrake.helm.go.GoFormat;
import io.lapstrake.helm.go.GoQuote;
import io.lapstrake.helm.go.NoValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code html}, {@code js} and {@code urlquery}. */
final class Escapes {

  private Escapes() {}

  static String html(List<@Nullable Object> values) {
    String text = text(values);
    var escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> escaped.append("&#34;");
        case '\'' -> escaped.append("&#39;");
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case 0 -> escaped.append('\uFFFD');
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  static String js(List<@Nullable Object> values) {
    String text = text(values);
    var escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (point == '\\' || point == '"' || point == '\'') {
        escaped.append('\\').append((char) point);
      } else if (point < ' ' || "<>&=".indexOf(point) >= 0 || !isPlain(point)) {
        escaped.append(String.format(Locale.ROOT, "\\u%04X", point));
      } else {
        escaped.appendCodePoint(point);
      }
    }
    return escaped.toString();
  }

  private static boolean isPlain(int point) {
    return GoQuote.isPrintable(point) || (point >= 0xDC80 && point <= 0xDCFF);
  }

  static String query(List<@Nullable Object> values) {
    var escaped = new StringBuilder();
    for (byte one : Bytes.of(text(values))) {
      char c = (char) (one & 0xFF);
      boolean kept =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || "-_.~".indexOf(c) >= 0;
      if (kept) {
        escaped.append(c);
      } else if (c == ' ') {
        escaped.append('+');
      } else {
        escaped.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return escaped.toString();
  }

  private static String text(List<@Nullable Object> values) {
    var shown = new ArrayList<@Nullable Object>(values);
    shown.replaceAll(it -> it == null ? NoValue.NONE.toString() : it);
    return GoFormat.print(shown);
  }
}
