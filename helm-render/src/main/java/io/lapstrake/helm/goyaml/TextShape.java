package io.lapstrake.helm.goyaml;

/** How a text may be written: what it holds that a style of YAML does not bear. */
final class TextShape {

  private static final int PLAIN = 0;
  private static final int FIRST = 1;
  private static final int MARK = 2;
  private static final byte[] ASCII = classes();

  private boolean indicators;
  private boolean special;
  private boolean tabs;
  private boolean breaks;
  private boolean newline;
  private boolean leadingBlank;
  private boolean trailingSpace;
  private boolean trailingBreak;
  private boolean breakThenSpace;
  private boolean spaceThenBreak;

  private TextShape() {}

  /** The shape of a text that is not empty. */
  static TextShape of(String text) {
    var shape = new TextShape();
    shape.look(text);
    return shape;
  }

  /** Whether the text is but characters that no style minds, so that it may stand plain. */
  static boolean isSimple(String text) {
    int length = text.length();
    if (length == 0 || !isLetterOrDigit(text.charAt(0))) {
      return false;
    }
    for (int i = 1; i < length; i++) {
      char c = text.charAt(i);
      if (c >= 128 || ASCII[c] == MARK) {
        return false;
      }
    }
    return text.charAt(length - 1) != ' ';
  }

  private static boolean isLetterOrDigit(char c) {
    return c < 128 && Character.isLetterOrDigit(c);
  }

  /** The classes of ASCII: what may stand anywhere, not as the first, or must be looked at. */
  private static byte[] classes() {
    byte[] classes = new byte[128];
    for (int c = 0; c < 128; c++) {
      classes[c] = (byte) (c < ' ' || c == 127 ? MARK : PLAIN);
    }
    classes[':'] = MARK;
    classes['#'] = MARK;
    for (char c : "?,[]{}&*!|>'\"%@`-".toCharArray()) {
      classes[c] = FIRST;
    }
    return classes;
  }

  private void look(String text) {
    indicators = text.startsWith("---") || text.startsWith("...");
    boolean afterBlank = true;
    boolean afterSpace = false;
    boolean afterBreak = false;
    int last = text.length() - 1;
    for (int i = 0; i <= last; i++) {
      char c = text.charAt(i);
      boolean lineBreak = isBreak(c);
      boolean space = c == ' ';
      indicators |= isIndicator(text, i, afterBlank);
      tabs |= c == '\t';
      special |= c != '\t' && !isPrintable(c);
      breaks |= lineBreak;
      newline |= c == '\n';
      leadingBlank |= i == 0 && (space || lineBreak);
      trailingSpace |= i == last && space;
      trailingBreak |= i == last && lineBreak;
      breakThenSpace |= space && afterBreak;
      spaceThenBreak |= lineBreak && afterSpace;
      afterSpace = space;
      afterBreak = lineBreak;
      afterBlank = isBlank(c) || c == 0;
    }
  }

  private static boolean isIndicator(String text, int at, boolean afterBlank) {
    char c = text.charAt(at);
    if (c >= 128) {
      return false;
    }
    if (c == ':') {
      return blankFollows(text, at);
    }
    if (c == '#') {
      return afterBlank;
    }
    if (at > 0 || ASCII[c] != FIRST) {
      return false;
    }
    return (c != '-' && c != '?') || blankFollows(text, at);
  }

  private static boolean blankFollows(String text, int at) {
    return at + 1 == text.length() || isBlank(text.charAt(at + 1)) || text.charAt(at + 1) == 0;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || isBreak(c);
  }

  /** Whether a character ends a line in YAML 1.1. */
  static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  /** Whether a character may stand as itself: none beyond U+FFFF does, and no tab. */
  static boolean isPrintable(char c) {
    if (c < 128) {
      return c >= ' ' ? c != 127 : c == '\n';
    }
    return c >= 0xA0 && (c < 0xD800 || c >= 0xE000) && c != 0xFEFF && c < 0xFFFE;
  }

  /** Whether it may be written without quotes. */
  boolean mayBePlain() {
    return !indicators
        && !breaks
        && !leadingBlank
        && !trailingSpace
        && !trailingBreak
        && maySingleQuoted();
  }

  /** Whether it may be written in single quotes. */
  boolean maySingleQuoted() {
    return !breakThenSpace && !spaceThenBreak && !special && !tabs;
  }

  /**
   * Whether it may be written as a literal block.
   *
   * @param tabsToo whether such a block may have tabs
   */
  boolean mayBeLiteral(boolean tabsToo) {
    return !trailingSpace && !spaceThenBreak && !special && (tabsToo || !tabs);
  }

  /** Whether it has an end of a line, of any kind. */
  boolean hasBreaks() {
    return breaks;
  }

  /** Whether it has a line feed. */
  boolean hasNewline() {
    return newline;
  }
}
