package io.lapstrake.helm.release;

import com.google.re2j.Pattern;

/**
 * A pattern of whole paths, as {@code .Files.Glob} takes them: {@code *} and {@code ?} stay within
 * a folder, {@code **} does not; {@code [a-z]}, {@code [!abc]}, {@code {a,b}}, and a backslash
 * before what is meant itself.
 */
final class PathPattern {

  private final String glob;
  private final StringBuilder regex = new StringBuilder("(?s)");
  private int at;
  private int depth;

  private PathPattern(String glob) {
    this.glob = glob;
  }

  /**
   * The regular expression of a pattern. Where brackets are not closed, or hold nothing that can be
   * read, it matches all; braces that are not closed end with it: so does Helm.
   */
  static Pattern of(String glob) {
    var pattern = new PathPattern(glob);
    if (!pattern.translate()) {
      return Pattern.compile("(?s).*");
    }
    return Pattern.compile(pattern.regex + ")".repeat(pattern.depth));
  }

  private boolean translate() {
    while (at < glob.length()) {
      char c = glob.charAt(at++);
      switch (c) {
        case '*' -> regex.append(star());
        case '?' -> regex.append("[^/]");
        case '{' -> {
          depth++;
          regex.append("(?:");
        }
        case '}' -> {
          regex.append(depth > 0 ? ")" : "\\}");
          depth = Math.max(0, depth - 1);
        }
        case ',' -> regex.append(depth > 0 ? "|" : ",");
        case '[' -> {
          if (!characters()) {
            return false;
          }
        }
        case '\\' -> regex.append(at < glob.length() ? quoted(glob.charAt(at++)) : "");
        default -> regex.append(quoted(c));
      }
    }
    return true;
  }

  private String star() {
    if (at < glob.length() && glob.charAt(at) == '*') {
      at++;
      return ".*";
    }
    return "[^/]*";
  }

  /** A range, which stands alone in its brackets, or characters, among which a hyphen is one. */
  private boolean characters() {
    boolean not = glob.startsWith("!", at);
    at += not ? 1 : 0;
    int low = code(at);
    int minus = at + Character.charCount(low);
    regex.append(not ? "[^" : "[");
    boolean read = glob.startsWith("-", minus) ? range(low, minus + 1) : list();
    regex.append(']');
    return read;
  }

  private boolean range(int low, int from) {
    int high = code(from);
    at = from + Character.charCount(high);
    if (high < low || !glob.startsWith("]", at++)) {
      return false;
    }
    regex.append(quoted(low)).append('-').append(quoted(high));
    return true;
  }

  private boolean list() {
    int from = regex.length();
    while (at < glob.length() && glob.charAt(at) != ']') {
      at += glob.charAt(at) == '\\' ? 1 : 0;
      int one = code(at);
      regex.append(one == '-' ? "\\-" : quoted(one));
      at += Character.charCount(one);
    }
    return at++ < glob.length() && regex.length() > from;
  }

  /** The character at a place; no character behind the end. */
  private int code(int place) {
    return place < glob.length() ? glob.codePointAt(place) : 0;
  }

  private static String quoted(int one) {
    return Pattern.quote(Character.toString(one));
  }
}
