package io.lapstrake.helm.function.text;

import static io.lapstrake.helm.go.Type.INT;
import static io.lapstrake.helm.go.Type.TEXT;

import io.lapstrake.helm.go.Bytes;
import io.lapstrake.helm.go.Context;
import io.lapstrake.helm.go.Definition;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Functions that break texts into lines of a width, counted in bytes. */
public final class Wraps {

  private Wraps() {}

  /** {@code wrap} and {@code wrapWith}. */
  public static List<Definition> all() {
    return List.of(
        Definition.of(
            "wrap", (a, c) -> wrapped(a.text(1), a.integer(0), "\n", false, c), INT, TEXT),
        Definition.of(
            "wrapWith",
            (a, c) ->
                wrapped(a.text(2), a.integer(0), a.text(1).isEmpty() ? "\n" : a.text(1), true, c),
            INT,
            TEXT,
            TEXT));
  }

  /** Breaks at blanks; a word that is longer than the width is broken too, or stays whole. */
  private static String wrapped(
      String text, long width, String lineEnd, boolean breakWords, Context context) {
    String bytes = latin(text);
    int room = (int) Math.max(1, Math.min(width, Integer.MAX_VALUE / 2));
    context.spend(bytes.length() + bytes.length() / room * (long) lineEnd.length());
    String end = latin(lineEnd);
    var lines = new StringBuilder(bytes.length() + 32);
    int from = 0;
    while (bytes.length() - from > room) {
      if (bytes.charAt(from) == ' ') {
        from++;
        continue;
      }
      int blank = bytes.lastIndexOf(' ', from + room);
      boolean breaks = blank < from && breakWords;
      int to = breaks ? from + room : blank >= from ? blank : bytes.indexOf(' ', from + room);
      if (to < 0) {
        break;
      }
      lines.append(bytes, from, to).append(end);
      from = breaks ? to : to + 1;
    }
    lines.append(bytes, Math.min(from, bytes.length()), bytes.length());
    return Bytes.text(lines.toString().getBytes(StandardCharsets.ISO_8859_1));
  }

  /** A text with a character for each byte. */
  private static String latin(String text) {
    return new String(Bytes.of(text), StandardCharsets.ISO_8859_1);
  }
}
