package io.lapstrake.helm.source;

import com.google.re2j.Pattern;

/**
 * A pattern of file names, as {@code .helmignore} has them: {@code *}, {@code ?} and {@code []}.
 */
final class GlobPattern {

  private final String glob;
  private final StringBuilder regex = new StringBuilder("(?s)");
  private final Pattern pattern;
  private int at;

  private GlobPattern(String glob) {
    this.glob = glob;
    while (at < glob.length()) {
      char c = next();
      switch (c) {
        case '*' -> regex.append("[^/]*");
        case '?' -> regex.append("[^/]");
        case '[' -> characters();
        default -> regex.append(Pattern.quote(literal(c)));
      }
    }
    pattern = Pattern.compile(regex.toString());
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException if a class of characters is not closed, or a backslash is last
   */
  static GlobPattern of(String glob) {
    return new GlobPattern(glob);
  }

  private char next() {
    if (at == glob.length()) {
      throw new IllegalArgumentException("syntax error in pattern");
    }
    return glob.charAt(at++);
  }

  private String literal(char read) {
    return String.valueOf(read == '\\' ? next() : read);
  }

  private void characters() {
    regex.append('[');
    char c = next();
    if (c == '^') {
      regex.append('^');
      c = next();
    }
    do {
      regex.append(c == '-' ? "-" : Pattern.quote(literal(c)));
      c = next();
    } while (c != ']');
    regex.append(']');
  }

  boolean matches(String name) {
    return pattern.matches(name);
  }
}
