package io.lapstrake.core.plan;

/** Cuts lines to the width of a terminal, but for the escapes that colour them. */
final class CutLines {

  private static final int ESCAPE = 0x1b;

  private final int width;
  private final StringBuilder out;
  private int column;
  private boolean full;

  private CutLines(int width, int length) {
    this.width = width;
    this.out = new StringBuilder(length);
  }

  /**
   * The text with no line wider.
   *
   * @param text in which only colours are escapes
   * @param width in columns, of which some letters take two
   */
  static String of(String text, int width) {
    return width == Integer.MAX_VALUE ? text : new CutLines(width, text.length()).cut(text);
  }

  private String cut(String text) {
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      int end = point == ESCAPE ? text.indexOf('m', at) + 1 : at + Character.charCount(point);
      if (point == ESCAPE) {
        out.append(text, at, end);
      } else if (point == '\n') {
        out.append('\n');
        column = 0;
        full = false;
      } else if (!full) {
        add(text, at, point);
      }
      at = end;
    }
    return out.toString();
  }

  /** The last column is for the mark that something is cut, unless the line ends there. */
  private void add(String text, int at, int point) {
    int wide = columns(point);
    if (column + wide < width || fits(text, at)) {
      out.appendCodePoint(point);
      column += wide;
    } else {
      out.append('…');
      full = true;
    }
  }

  private boolean fits(String text, int from) {
    int left = width - column;
    int at = from;
    while (left >= 0 && at < text.length() && text.charAt(at) != '\n') {
      int point = text.codePointAt(at);
      left -= point == ESCAPE ? 0 : columns(point);
      at = point == ESCAPE ? text.indexOf('m', at) + 1 : at + Character.charCount(point);
    }
    return left >= 0;
  }

  /** As terminals count: letters of East Asia and pictures take two, marks on letters none. */
  private static int columns(int point) {
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return isWide(point) ? 2 : 1;
  }

  private static boolean isWide(int point) {
    return isIn(point, 0x1100, 0x115f)
        || isIn(point, 0x2e80, 0xa4cf)
        || isIn(point, 0xac00, 0xd7a3)
        || isIn(point, 0xf900, 0xfaff)
        || isIn(point, 0xfe30, 0xfe6f)
        || isIn(point, 0xff00, 0xff60)
        || isIn(point, 0xffe0, 0xffe6)
        || isIn(point, 0x1f300, 0x1faff)
        || isIn(point, 0x20000, 0x3fffd);
  }

  private static boolean isIn(int point, int from, int to) {
    return point >= from && point <= to;
  }
}
