package io.lapstrake.helm.function.text;

import io.lapstrake.helm.go.Blanks;

/** A text whose words, which hyphens, blanks and underscores part, are joined with capitals. */
final class CamelCase {

  private final String text;
  private final StringBuilder joined = new StringBuilder();
  private int at;

  private CamelCase(String text) {
    this.text = text;
  }

  static String of(String text) {
    return new CamelCase(text).joined();
  }

  private String joined() {
    while (at < text.length() && isConnector(text.charAt(at))) {
      joined.append(text.charAt(at++));
    }
    if (at == text.length() && at > 0) {
      // A text of connectors alone has its last one twice, as Helm prints it.
      return joined.append(text.charAt(at - 1)).toString();
    }
    while (at < text.length()) {
      word();
      connectors();
    }
    return joined.toString();
  }

  /** A word's first letter is a capital; further ones at its beginning become small. */
  private void word() {
    int first = next();
    joined.appendCodePoint(Character.toUpperCase(first));
    boolean shrinks = Character.isUpperCase(first);
    while (at < text.length() && !isConnector(text.charAt(at))) {
      int point = next();
      shrinks &= Character.isUpperCase(point);
      joined.appendCodePoint(shrinks ? Character.toLowerCase(point) : point);
    }
  }

  /** Of connectors between two words the last goes; those at the end stay. */
  private void connectors() {
    while (at < text.length() && isConnector(text.charAt(at))) {
      char connector = text.charAt(at++);
      if (at == text.length() || isConnector(text.charAt(at))) {
        joined.append(connector);
      }
    }
  }

  private int next() {
    int point = text.codePointAt(at);
    at += Character.charCount(point);
    return point;
  }

  static boolean isConnector(int point) {
    return point == '-' || point == '_' || Blanks.isBlank(point);
  }
}
