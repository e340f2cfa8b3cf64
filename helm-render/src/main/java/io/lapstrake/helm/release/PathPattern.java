package io.lapstrake.helm.release;

import com.google.re2j.Pattern;

/**
 * A pattern of whole paths, as {@code .Files.Glob} takes them: {@code *} and {@code ?} stay within
 * a folder, {@code **} does not; {@code []}, {@code {a,b}}, and a backslash before what is meant
 * itself.
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
   * The regular expression of a pattern. Where brackets are not closed it matches all, and nothing
   * where braces are not: so does Helm.
   */
  static Pattern of(String glob) {
    var pattern = new PathPattern(glob);
    if (!pattern.translate()) {
      return Pattern.compile("(?s).*");
    }
    return Pattern.compile(pattern.depth > 0 ? "[^\\x00-\\x{10FFFF}]" : pattern.regex.toString());
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

  private boolean characters() {
    int close = glob.indexOf(']', at + 1);
    if (close < 0) {
      return false;
    }
    String inside = glob.substring(at, close);
    boolean not = inside.startsWith("!");
    regex.append(not ? "[^" : "[");
    for (char c : inside.substring(not ? 1 : 0).toCharArray()) {
      regex.append(c == '-' ? "-" : quoted(c));
    }
    regex.append(']');
    at = close + 1;
    return true;
  }

  private static String quoted(char c) {
    return Pattern.quote(String.valueOf(c));
  }
}
