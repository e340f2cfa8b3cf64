package io.lapstrake.helm.values;

/** How far the JSON value goes with which a text begins. */
final class JsonExtent {

  private final String text;
  private int at;

  private JsonExtent(String text) {
    this.text = text;
  }

  /** The value with the blanks around it; up to the end where it does not end. */
  static String first(String text) {
    var extent = new JsonExtent(text);
    extent.blanks();
    extent.value();
    extent.blanks();
    return text.substring(0, extent.at);
  }

  private void blanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private void value() {
    int depth = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"') {
        string();
      } else if (depth == 0 && (c == ',' || c == ' ')) {
        return;
      } else {
        depth += "{[".indexOf(c) >= 0 ? 1 : "}]".indexOf(c) >= 0 ? -1 : 0;
        at++;
      }
      if (depth <= 0 && "\"}]".indexOf(c) >= 0) {
        return;
      }
    }
  }

  private void string() {
    at++;
    while (at < text.length() && text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    at = Math.min(at + 1, text.length());
  }
}
