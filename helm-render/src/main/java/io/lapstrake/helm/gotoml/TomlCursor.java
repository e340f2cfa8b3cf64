package io.lapstrake.helm.gotoml;

import io.lapstrake.helm.go.TemplateFailure;
import io.lapstrake.helm.gojson.Spending;
import java.util.ArrayList;
import java.util.List;

/** A place in a TOML text, and the keys and marks that are read there. */
final class TomlCursor {

  /** Where the next character stands. */
  int at;

  /** The key whose value is being read; empty where there is none. */
  String lastKey = "";

  private final String text;
  private final Spending spending;

  TomlCursor(String text, Spending spending) {
    this.spending = spending;
    this.text = text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  /** A failure on the line where the cursor stands. */
  TemplateFailure failure(String problem) {
    int line = 1;
    for (int i = 0; i < Math.min(at, text.length()); i++) {
      line += text.charAt(i) == '\n' ? 1 : 0;
    }
    String key = lastKey.isEmpty() ? "" : " (last key \"" + lastKey + "\")";
    return new TemplateFailure("toml: line " + line + key + ": " + problem);
  }

  /** The next character; NUL at the end. */
  char peek() {
    return peek(0);
  }

  /** The character so many places on; NUL at the end. */
  char peek(int places) {
    return at + places < text.length() ? text.charAt(at + places) : 0;
  }

  /** Whether the text ends here. */
  boolean isAtEnd() {
    return at >= text.length();
  }

  /** Whether a text stands here. */
  boolean isAt(String marks) {
    return text.startsWith(marks, at);
  }

  /** Goes over so many characters. */
  void skip(int count) {
    at += count;
  }

  /** The text from a place to here. */
  String since(int from) {
    return text.substring(from, at);
  }

  /** Goes over blanks. */
  void skipBlanks() {
    while (peek() == ' ' || peek() == '\t') {
      at++;
    }
  }

  /** Goes over blanks, comments and ends of lines; tells whether something follows. */
  boolean skipLines() {
    while (true) {
      skipBlanks();
      if (peek() == '#') {
        skipComment();
      }
      if (!isAtBreak()) {
        return !isAtEnd();
      }
      at += peek() == '\r' ? 2 : 1;
    }
  }

  private void skipComment() {
    while (!isAtEnd() && !isAtBreak()) {
      refuseControl();
      at++;
    }
  }

  /** Whether a line ends here. */
  boolean isAtBreak() {
    return peek() == '\n' || (peek() == '\r' && peek(1) == '\n');
  }

  /** Refuses a character that no TOML has. */
  void refuseControl() {
    char c = peek();
    if ((c < ' ' && c != '\t') || c == 127) {
      throw failure(
          String.format("TOML files cannot contain control characters: '0x%02x'", (int) c));
    }
  }

  /** Goes to the end of the line, on which nothing but a comment may follow. */
  void endLine() {
    skipBlanks();
    if (peek() == '#') {
      skipComment();
    }
    if (!isAtEnd() && !isAtBreak()) {
      throw failure(
          "expected a top-level item to end with a newline, comment, or EOF, but got '"
              + here()
              + "' instead");
    }
  }

  private String here() {
    return isAtEnd() ? "\\x00" : Character.toString(text.codePointAt(at));
  }

  /** Goes over the second mark that ends the head of a list's table. */
  void endList() {
    if (peek() != ']') {
      throw failure(
          "expected end of table array name delimiter ']', but got '" + here() + "' instead");
    }
    at++;
  }

  /** Pays for a value, which stands here. */
  void payValue() {
    spending.values(1);
  }

  /** Goes over the sign between a key and its value, which stands here, and over blanks. */
  void expectSeparator() {
    at++;
    skipBlanks();
  }

  /** Keys with points between them, up to a mark that must follow. */
  List<String> keys(char end, String wanted) {
    var keys = new ArrayList<String>();
    while (true) {
      skipBlanks();
      keys.add(key(end, wanted));
      spending.values(1);
      skipBlanks();
      if (peek() != '.') {
        break;
      }
      at++;
    }
    if (peek() != end) {
      throw isAtEnd() && end == '='
          ? failure("unexpected EOF; expected " + wanted)
          : failure(
              "expected '.' or "
                  + (end == '=' ? "'='" : wanted)
                  + ", but got '"
                  + here()
                  + "' instead");
    }
    return keys;
  }

  private String key(char end, String wanted) {
    if (peek() == '"' || peek() == '\'') {
      return new TomlStrings(this).oneLine();
    }
    int from = at;
    while (isBare(peek())) {
      at++;
    }
    if (at > from) {
      return since(from);
    }
    if (end == ']') {
      throw failure("unexpected end of table name (table names cannot be empty)");
    }
    throw isAtEnd()
        ? failure("unexpected EOF; expected " + wanted)
        : peek() == '='
            ? failure("unexpected '=': key name appears blank")
            : failure("expected '.' or '=', but got '" + here() + "' instead");
  }

  private static boolean isBare(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '-';
  }
}
