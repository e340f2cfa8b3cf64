package io.lapstrake.helm.function.text;

import static io.lapstrake.helm.go.Type.INT;
import static io.lapstrake.helm.go.Type.TEXT;

import io.lapstrake.helm.go.Arguments;
import io.lapstrake.helm.go.Blanks;
import io.lapstrake.helm.go.Bytes;
import io.lapstrake.helm.go.Context;
import io.lapstrake.helm.go.Definition;
import io.lapstrake.helm.go.TemplateFailure;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Functions that cut texts, counting bytes as Go does, and those that look at single bytes. */
public final class Cuts {

  private static final String DOTS = "...";

  private Cuts() {}

  /** {@code substr}, {@code trunc}, {@code abbrev}, {@code initials} and so on. */
  public static List<Definition> all() {
    return List.of(
        Definition.of("substr", Cuts::part, INT, INT, TEXT),
        Definition.of("trunc", Cuts::truncate, INT, TEXT),
        Definition.of("abbrev", (a, c) -> abbreviate(a.text(1), 0, a.integer(0)), INT, TEXT),
        Definition.of("abbrevboth", Cuts::abbreviateBoth, INT, INT, TEXT),
        Definition.of("nospace", (a, c) -> withoutSpace(a.text(0)), TEXT),
        Definition.of("initials", (a, c) -> initials(a.text(0)), TEXT));
  }

  private static String part(Arguments given, Context context) {
    long start = given.integer(0);
    long end = given.integer(1);
    byte[] text = Bytes.of(given.text(2));
    if (start < 0) {
      return slice(text, 0, end, true);
    } else if (end < 0 || end > text.length) {
      return slice(text, start, text.length, false);
    }
    return slice(text, start, end, false);
  }

  private static String slice(byte[] text, long start, long end, boolean open) {
    if (end < 0) {
      throw outOfRange("[:" + end + "]");
    } else if (end > text.length) {
      throw outOfRange("[:" + end + "] with length " + text.length);
    } else if (start > end) {
      throw outOfRange((open ? "[:" : "[" + start + ":") + end + "]");
    }
    return Bytes.text(text, (int) start, (int) end);
  }

  private static TemplateFailure outOfRange(String bounds) {
    return new TemplateFailure("runtime error: slice bounds out of range " + bounds);
  }

  private static String truncate(Arguments given, Context context) {
    long count = given.integer(0);
    String text = given.text(1);
    byte[] bytes = Bytes.of(text);
    if (count < 0 && bytes.length + count > 0) {
      return Bytes.text(bytes, (int) (bytes.length + count), bytes.length);
    } else if (count >= 0 && bytes.length > count) {
      return Bytes.text(bytes, 0, (int) count);
    }
    return text;
  }

  private static String abbreviateBoth(Arguments given, Context context) {
    long left = given.integer(0);
    long right = given.integer(1);
    String text = given.text(2);
    return left > 0 && right < 7 ? text : abbreviate(text, left, right);
  }

  private static String abbreviate(String text, long offset, long width) {
    byte[] bytes = Bytes.of(text);
    return width < 4 || bytes.length <= width ? text : shortened(bytes, offset, (int) width);
  }

  private static String shortened(byte[] text, long from, int width) {
    int room = width - DOTS.length();
    int offset = (int) Math.min(from, text.length);
    if (text.length - offset < room) {
      offset = text.length - room;
    }
    if (offset <= 4) {
      return Bytes.text(text, 0, room) + DOTS;
    } else if (offset + room < text.length) {
      return DOTS + abbreviate(Bytes.text(text, offset, text.length), 0, room);
    }
    return DOTS + Bytes.text(text, text.length - room, text.length);
  }

  /**
   * Each byte is taken for a character, so that those above ASCII come out otherwise, as Helm's.
   */
  private static String withoutSpace(String text) {
    String bytes = new String(Bytes.of(text), StandardCharsets.ISO_8859_1);
    if (bytes.chars().noneMatch(Blanks::isBlank)) {
      return text;
    }
    var kept = new StringBuilder(bytes.length());
    bytes.chars().filter(it -> !Blanks.isBlank(it)).forEach(it -> kept.append((char) it));
    return kept.toString();
  }

  private static String initials(String text) {
    var initials = new StringBuilder();
    boolean gap = true;
    for (byte each : Bytes.of(text)) {
      char c = (char) (each & 0xFF);
      if (gap && !Blanks.isBlank(c)) {
        initials.append(c);
      }
      gap = Blanks.isBlank(c);
    }
    return initials.toString();
  }
}
