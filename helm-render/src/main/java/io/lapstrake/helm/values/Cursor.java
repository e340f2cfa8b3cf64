package io.lapstrake.helm.values;

/** A place in a text that is read from its beginning to its end. */
final class Cursor {

  /** What stands behind the end. */
  static final char END = '\uffff';

  private final String text;
  private int at;

  Cursor(String text) {
    this.text = text;
  }

  boolean isAtEnd() {
    return at >= text.length();
  }

  /** The next character, which is still to come; {@link #END} where there is none. */
  char peek() {
    return isAtEnd() ? END : text.charAt(at);
  }

  /** The next character, past it. */
  char next() {
    char next = peek();
    at++;
    return next;
  }

  /** What comes before the first of some characters; one behind a backslash counts as itself. */
  String until(String stops) {
    var read = new StringBuilder();
    while (!isAtEnd() && stops.indexOf(peek()) < 0) {
      char c = next();
      if (c != '\\') {
        read.append(c);
      } else if (!isAtEnd()) {
        read.append(next());
      }
    }
    return read.toString();
  }

  /** What is still to come, as it stands. */
  String rest() {
    return isAtEnd() ? "" : text.substring(at);
  }

  /** Goes over some characters. */
  void skip(int characters) {
    at += characters;
  }
}
