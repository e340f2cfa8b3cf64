package io.lapstrake.helm.goyaml.lex;

/** The ends of lines within a text, of which a single line feed becomes a blank. */
final class LineFold {

  private final StringBuilder first = new StringBuilder();
  private final StringBuilder others = new StringBuilder();
  private boolean begun;

  /** Forgets what was read. */
  void clear() {
    first.setLength(0);
    others.setLength(0);
    begun = false;
  }

  /** Begins with an end of a line that was escaped, so that nothing is left of it. */
  void beginEscaped() {
    begun = true;
  }

  /** Whether there was an end of a line. */
  boolean hasBegun() {
    return begun;
  }

  /** Reads the end of the line that is next. */
  void read(YamlCursor cursor) {
    cursor.readLine(begun ? others : first);
    begun = true;
  }

  /** Adds what is left of the ends of lines. */
  void appendTo(StringBuilder out) {
    if (first.isEmpty() || first.charAt(0) != '\n') {
      out.append(first).append(others);
    } else if (others.isEmpty()) {
      out.append(' ');
    } else {
      out.append(others);
    }
  }
}
