package io.lapstrake.core.value;

/** Reads the text of a {@link FieldPath}. */
final class PathText {

  private final String text;
  private FieldPath path = FieldPath.ROOT;
  private int at;

  PathText(String text) {
    this.text = text;
  }

  FieldPath read() {
    while (at < text.length()) {
      path = text.startsWith("[\"", at) ? quoted() : text.charAt(at) == '[' ? item() : word();
    }
    if (!path.toString().equals(text)) {
      throw mistaken();
    }
    return path;
  }

  private IllegalArgumentException mistaken() {
    return new IllegalArgumentException("Not the path of a field: " + text);
  }

  private FieldPath word() {
    int start = text.charAt(at) == '.' ? at + 1 : at;
    at = start;
    while (at < text.length() && text.charAt(at) != '.' && text.charAt(at) != '[') {
      at++;
    }
    return path.key(text.substring(start, at));
  }

  private FieldPath quoted() {
    var key = new StringBuilder();
    at += 2;
    while (at < text.length() && text.charAt(at) != '"') {
      key.append(character());
    }
    at += 2; // the quote and the bracket
    return path.key(key.toString());
  }

  private char character() {
    char character = text.charAt(at++);
    if (character != '\\' || at == text.length()) {
      return character;
    }
    char escaped = text.charAt(at++);
    return escaped == 'n' ? '\n' : escaped;
  }

  /** Ends with a bracket behind which another step, or nothing, follows: a value may hold some. */
  private FieldPath item() {
    int end = text.indexOf(']', at);
    while (end >= 0 && end + 1 < text.length() && ".[".indexOf(text.charAt(end + 1)) < 0) {
      end = text.indexOf(']', end + 1);
    }
    if (end < 0) {
      throw mistaken();
    }
    String inner = text.substring(at + 1, end);
    at = end + 1;
    int sign = inner.indexOf('=');
    if (sign >= 0) {
      return path.item(inner.substring(0, sign), inner.substring(sign + 1));
    }
    try {
      return path.index(Integer.parseInt(inner));
    } catch (NumberFormatException e) {
      throw mistaken();
    }
  }
}
