package io.lapstrake.helm.gotime;

import java.util.ArrayList;
import java.util.List;

/**
 * A layout of times: Go's reference time, {@code Mon Jan 2 15:04:05 MST 2006}, as it is written.
 */
final class Layout {

  /** The parts that stand for something, longer ones before those that they begin with. */
  private static final List<String> PARTS =
      List.of(
          "January",
          "Jan",
          "Monday",
          "Mon",
          "MST",
          "2006",
          "002",
          "01",
          "02",
          "03",
          "04",
          "05",
          "06",
          "15",
          "__2",
          "_2",
          "PM",
          "pm",
          "-07:00:00",
          "-070000",
          "-07:00",
          "-0700",
          "-07",
          "Z07:00:00",
          "Z070000",
          "Z07:00",
          "Z0700",
          "Z07",
          "1",
          "2",
          "3",
          "4",
          "5");

  /**
   * A part of a layout.
   *
   * @param text the part itself
   * @param isLiteral whether it stands for itself
   */
  record Part(String text, boolean isLiteral) {

    /** Whether it is a fraction of a second: a point or comma with noughts or nines. */
    boolean isFraction() {
      return !isLiteral && (text.startsWith(".") || text.startsWith(","));
    }
  }

  private Layout() {}

  static List<Part> parts(String layout) {
    var parts = new ArrayList<Part>();
    int literal = 0;
    for (int at = 0; at < layout.length(); ) {
      String part = at(layout, at);
      if (part.isEmpty()) {
        at++;
        continue;
      }
      if (at > literal) {
        parts.add(new Part(layout.substring(literal, at), true));
      }
      parts.add(new Part(part, false));
      at += part.length();
      literal = at;
    }
    if (literal < layout.length()) {
      parts.add(new Part(layout.substring(literal), true));
    }
    return parts;
  }

  /** The part that begins at a place, or nothing. */
  private static String at(String layout, int at) {
    char c = layout.charAt(at);
    if (c == '.' || c == ',') {
      return fraction(layout, at);
    } else if ("JM0123456789_Pp-Z".indexOf(c) < 0 || layout.startsWith("_2006", at)) {
      return "";
    }
    for (String part : PARTS) {
      if (layout.startsWith(part, at) && !runsOn(layout, part, at + part.length())) {
        return part;
      }
    }
    return "";
  }

  /** A short name with a small letter behind it is a word of its own. */
  private static boolean runsOn(String layout, String part, int end) {
    boolean isShort = part.equals("Jan") || part.equals("Mon");
    return isShort
        && end < layout.length()
        && layout.charAt(end) >= 'a'
        && layout.charAt(end) <= 'z';
  }

  private static String fraction(String layout, int at) {
    int end = at + 1;
    char digit = end < layout.length() ? layout.charAt(end) : ' ';
    if (digit != '0' && digit != '9') {
      return "";
    }
    while (end < layout.length() && layout.charAt(end) == digit) {
      end++;
    }
    boolean more = end < layout.length() && isDigit(layout.charAt(end));
    return more ? "" : layout.substring(at, end);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
