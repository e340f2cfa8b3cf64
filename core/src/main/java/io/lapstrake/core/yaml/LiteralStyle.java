package io.lapstrake.core.yaml;

/**
 * Writes texts of several lines as they are, below a {@code |}.
 *
 * <p>Only {@code |} and {@code |-}: whoever trims the end of a document, as Helm does, breaks
 * {@code |+}.
 */
final class LiteralStyle {

  private LiteralStyle() {}

  /**
   * Whether this style holds a text that has a newline: it begins with a character, no line ends
   * with a blank, at most one newline ends it, and each character reads as it is.
   */
  static boolean holds(String text) {
    int last = text.length() - 1;
    if (isBlank(text.charAt(0)) || (isBlank(text.charAt(last)) && text.charAt(last) != '\n')) {
      return false;
    }
    for (int i = 0; i <= last; i++) {
      char c = text.charAt(i);
      if (c == '\n' ? isBadEnd(text, i, last) : c != '\t' && !isReadable(c, text, i)) {
        return false;
      }
      if (Character.isHighSurrogate(c)) {
        i++;
      }
    }
    return true;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n';
  }

  private static boolean isBadEnd(String text, int newline, int last) {
    char before = text.charAt(newline - 1);
    return before == ' ' || before == '\t' || (newline == last && before == '\n');
  }

  private static boolean isReadable(char c, String text, int index) {
    if (c < 0x7F) {
      return c >= ' ';
    }
    return PlainStyle.isVisible(c)
        || (Character.isHighSurrogate(c)
            && index + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(index + 1)));
  }

  /** Appends a text that this style holds, from its {@code |} to its last newline. */
  static void write(String text, int indent, Utf8Text out) {
    int length = text.length();
    boolean ends = text.charAt(length - 1) == '\n';
    out.ascii(ends ? "|\n" : "|-\n");
    int from = 0;
    while (from < length) {
      int newline = text.indexOf('\n', from);
      int to = newline < 0 ? length : newline;
      if (to > from) {
        out.blanks(indent);
        out.part(text, from, to);
      }
      out.ascii('\n');
      from = to + 1;
    }
  }
}
