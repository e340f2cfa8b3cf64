package io.lapstrake.helm.goyaml;

/** Writes texts as YAML scalars, each in the style that Go's YAML chooses for it. */
final class Scalars {

  private static final String BLANKS = " ".repeat(64);
  private static final char BYTE_ORDER_MARK = 0xFEFF;
  private static final String HEX = "0123456789ABCDEF";

  private final StringBuilder out;
  private final int width;
  private final YamlStyle style;

  /** Writes to the end of a text. */
  Scalars(StringBuilder out, YamlStyle style) {
    this.out = out;
    this.style = style;
    this.width = style.width();
  }

  /** A text as a value; lines after its first begin with so many blanks. */
  void value(String text, int indent) {
    if (TextShape.isSimple(text) && isText(text)) {
      simple(text, indent);
    } else {
      write(text, indent, true);
    }
  }

  /** A text as a key on one line, for which {@link #isSimpleKey} holds. */
  void key(String text) {
    if (TextShape.isSimple(text) && isText(text)) {
      out.append(text);
    } else {
      write(text, 0, false);
    }
  }

  /** Whether a text may be a key on one line, without a question mark before it. */
  static boolean isSimpleKey(String text) {
    if (text.length() > 128) {
      return false;
    }
    int bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (TextShape.isBreak(c)) {
        return false;
      }
      bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return bytes <= 128;
  }

  private void simple(String text, int indent) {
    if (width == Integer.MAX_VALUE || column() + text.length() <= width) {
      out.append(text);
    } else {
      plain(text, indent);
    }
  }

  private void write(String text, int indent, boolean value) {
    if (text.isEmpty()) {
      out.append("\"\"");
      return;
    }
    TextShape shape = TextShape.of(text);
    boolean literal = shape.hasNewline() && value;
    if (literal && shape.mayBeLiteral(style.tabsInBlocks())) {
      literal(text, indent);
    } else if (literal || !isText(text) || isBase60(text) || !shape.maySingleQuoted()) {
      doubleQuoted(text, indent, value);
    } else if (shape.mayBePlain()) {
      plain(text, value ? indent : -1);
    } else {
      singleQuoted(text, value ? indent : -1);
    }
  }

  private boolean isText(String text) {
    return text.equals(PlainScalar.of(text))
        && (style == YamlStyle.COMMON || !PlainScalar.isSignedOctal(text));
  }

  /** Whether YAML 1.1 takes a text for a number to the base of 60, as {@code 12:30}. */
  private static boolean isBase60(String text) {
    char first = text.charAt(0);
    boolean number = first == '+' || first == '-' || (first >= '0' && first <= '9');
    return number && text.indexOf(':') > 0 && Base60.matches(text);
  }

  private int column() {
    return out.length() - (out.lastIndexOf("\n") + 1);
  }

  private void newLine(int indent) {
    out.append('\n');
    blanks(indent);
  }

  /** Writes so many blanks. */
  void blanks(int count) {
    for (int left = count; left > 0; left -= BLANKS.length()) {
      out.append(BLANKS, 0, Math.min(left, BLANKS.length()));
    }
  }

  /** Where a line may be broken: at a blank beyond the width, if no other stands beside it. */
  private void plain(String text, int indent) {
    int lineStart = out.length() - column();
    boolean afterSpace = false;
    int last = text.length() - 1;
    for (int i = 0; i <= last; i++) {
      char c = text.charAt(i);
      if (c == ' '
          && indent >= 0
          && !afterSpace
          && out.length() - lineStart > width
          && text.charAt(i + 1) != ' ') {
        lineStart = out.length() + 1;
        newLine(indent);
      } else {
        out.append(c);
      }
      afterSpace = c == ' ';
    }
  }

  private void singleQuoted(String text, int indent) {
    int lineStart = out.length() - column();
    out.append('\'');
    boolean afterSpace = false;
    boolean afterBreak = false;
    int last = text.length() - 1;
    for (int i = 0; i <= last; i++) {
      char c = text.charAt(i);
      if (TextShape.isBreak(c)) {
        out.append(c);
        lineStart = out.length();
        afterBreak = true;
        afterSpace = false;
        continue;
      }
      if (c == ' '
          && indent >= 0
          && !afterSpace
          && i > 0
          && i < last
          && out.length() - lineStart > width
          && text.charAt(i + 1) != ' ') {
        lineStart = out.length() + 1;
        newLine(indent);
        afterSpace = true;
        continue;
      }
      if (afterBreak && c != ' ') {
        blanks(Math.max(indent, 0));
      }
      afterBreak = false;
      out.append(c);
      if (c == '\'') {
        out.append('\'');
      }
      afterSpace = c == ' ';
    }
    out.append('\'');
  }

  /** After a byte order mark at its begin, Go escapes all of a text. */
  private void doubleQuoted(String text, int indent, boolean value) {
    int lineStart = out.length() - column();
    out.append('"');
    boolean afterSpace = false;
    boolean marked = text.charAt(0) == BYTE_ORDER_MARK;
    int last = text.length() - 1;
    for (int i = 0; i <= last; i++) {
      char c = text.charAt(i);
      if (marked || !TextShape.isPrintable(c) || TextShape.isBreak(c) || c == '"' || c == '\\') {
        int point = text.codePointAt(i);
        i += Character.charCount(point) - 1;
        escape(point);
        afterSpace = false;
      } else if (c == ' '
          && value
          && !afterSpace
          && i > 0
          && i < last
          && out.length() - lineStart > width) {
        lineStart = out.length() + 1;
        newLine(indent);
        if (text.charAt(i + 1) == ' ') {
          out.append('\\');
        }
        afterSpace = true;
      } else {
        out.append(c);
        afterSpace = c == ' ';
      }
    }
    out.append('"');
  }

  private void escape(int point) {
    out.append('\\');
    switch (point) {
      case 0 -> out.append('0');
      case 7 -> out.append('a');
      case '\b' -> out.append('b');
      case '\t' -> out.append('t');
      case '\n' -> out.append('n');
      case 0xB -> out.append('v');
      case '\f' -> out.append('f');
      case '\r' -> out.append('r');
      case 0x1B -> out.append('e');
      case '"' -> out.append('"');
      case '\\' -> out.append('\\');
      case 0x85 -> out.append('N');
      case 0xA0 -> out.append('_');
      case 0x2028 -> out.append('L');
      case 0x2029 -> out.append('P');
      default -> {
        int digits = point <= 0xFF ? 2 : point <= 0xFFFF ? 4 : 8;
        out.append(digits == 2 ? 'x' : digits == 4 ? 'u' : 'U');
        for (int shift = 4 * digits - 4; shift >= 0; shift -= 4) {
          out.append(HEX.charAt((point >> shift) & 15));
        }
      }
    }
  }

  private void literal(String text, int indent) {
    out.append('|');
    char first = text.charAt(0);
    if (first == ' ' || TextShape.isBreak(first)) {
      out.append('2');
    }
    int last = text.length() - 1;
    if (!TextShape.isBreak(text.charAt(last))) {
      out.append('-');
    } else if (last == 0 || TextShape.isBreak(text.charAt(last - 1))) {
      out.append('+');
    }
    out.append('\n');
    lines(text, indent);
  }

  /** The lines of a text; one that is empty is not indented. */
  private void lines(String text, int indent) {
    int from = 0;
    while (from < text.length()) {
      int to = from;
      while (to < text.length() && !TextShape.isBreak(text.charAt(to))) {
        to++;
      }
      if (to > from) {
        blanks(indent);
      }
      to = Math.min(to + 1, text.length());
      out.append(text, from, to);
      from = to;
    }
  }
}
