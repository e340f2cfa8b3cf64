package io.lapstrake.helm.source;

/**
 * A pattern of file names, as {@code .helmignore} has them: {@code *} and {@code ?} stay within a
 * folder; {@code []}, and a backslash before what is meant itself. Its time grows with the product
 * of both lengths, whatever it says.
 */
final class GlobPattern {

  private static final String MARKS = "*?[\\";

  private final String glob;

  /** Whether it is but a name, as most are. */
  private final boolean isName;

  private GlobPattern(String glob) {
    this.glob = glob;
    this.isName = glob.chars().noneMatch(c -> MARKS.indexOf(c) >= 0);
    for (int at = 0; at < glob.length(); ) {
      at = end(at);
    }
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException if a class of characters is not closed, or a backslash is last
   */
  static GlobPattern of(String glob) {
    return new GlobPattern(glob);
  }

  /** Where the part of the pattern ends that begins at a place. */
  private int end(int at) {
    char c = charAt(at);
    if (c == '\\') {
      charAt(at + 1);
      return at + 2;
    }
    if (c != '[') {
      return at + 1;
    }
    int next = charAt(at + 1) == '^' ? at + 2 : at + 1;
    do {
      next += charAt(next) == '\\' ? 2 : 1;
    } while (charAt(next) != ']');
    return next + 1;
  }

  private char charAt(int at) {
    if (at >= glob.length()) {
      throw new IllegalArgumentException("syntax error in pattern");
    }
    return glob.charAt(at);
  }

  boolean matches(String name) {
    return isName ? glob.equals(name) : matchesMarks(name);
  }

  private boolean matchesMarks(String name) {
    int at = 0;
    int read = 0;
    int star = -1; // behind the last star, to which matching comes back
    int taken = 0;
    while (read < name.length()) {
      if (at < glob.length() && glob.charAt(at) == '*') {
        star = ++at;
        taken = read;
      } else if (at < glob.length() && fits(at, name.charAt(read))) {
        at = end(at);
        read++;
      } else if (star >= 0 && name.charAt(taken) != '/') {
        at = star;
        read = ++taken;
      } else {
        return false;
      }
    }
    while (at < glob.length() && glob.charAt(at) == '*') {
      at++;
    }
    return at == glob.length();
  }

  private boolean fits(int at, char c) {
    return switch (glob.charAt(at)) {
      case '?' -> c != '/';
      case '\\' -> glob.charAt(at + 1) == c;
      case '[' -> isAmong(at, c);
      default -> glob.charAt(at) == c;
    };
  }

  private boolean isAmong(int open, char c) {
    int close = end(open) - 1;
    boolean not = glob.charAt(open + 1) == '^';
    boolean found = false;
    for (int at = not ? open + 2 : open + 1; at < close; ) {
      int low = glob.charAt(at) == '\\' ? at + 1 : at;
      int high = low;
      if (low + 2 < close && glob.charAt(low + 1) == '-') {
        high = glob.charAt(low + 2) == '\\' ? low + 3 : low + 2;
      }
      found |= glob.charAt(low) <= c && c <= glob.charAt(high);
      at = high + 1;
    }
    return found != not && c != '/';
  }
}
