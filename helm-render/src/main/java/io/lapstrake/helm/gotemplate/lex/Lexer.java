package io.lapstrake.helm.gotemplate.lex;

import java.util.ArrayList;
import java.util.List;

/** Takes a template's text apart: what stands outside of actions; {@link ActionLexer} the rest. */
public final class Lexer {

  static final String LEFT = "{{";
  static final String RIGHT = "}}";

  /** A minus and the blank beside it. */
  static final int TRIM_MARKER = 2;

  final String text;
  final List<Token> tokens = new ArrayList<>();
  int at;
  private int counted;
  private int line = 1;

  private Lexer(String text) {
    this.text = text;
  }

  /** The tokens of a text; the last one is its end, or an error. */
  public static List<Token> tokens(String text) {
    var lexer = new Lexer(text);
    lexer.run();
    return lexer.tokens;
  }

  private void run() {
    boolean trimmed = false;
    while (true) {
      int start = trimmed ? afterBlanks(at) : at;
      int action = text.indexOf(LEFT, start);
      int end = action < 0 ? text.length() : action;
      boolean trims = action >= 0 && trimsBefore(action + LEFT.length());
      text(start, trims ? beforeBlanks(start, end) : end);
      at = end;
      if (action < 0) {
        emit(TokenKind.EOF, text.length(), text.length());
        return;
      }
      int inside = action + LEFT.length() + (trims ? TRIM_MARKER : 0);
      if (text.startsWith("/*", inside)) {
        if (!comment(inside)) {
          return;
        }
      } else {
        emit(TokenKind.LEFT_DELIMITER, action, action + LEFT.length());
        at = inside;
        if (!new ActionLexer(this).run()) {
          return;
        }
      }
      trimmed = closesWithTrim();
    }
  }

  private void text(int from, int to) {
    if (to > from) {
      emit(TokenKind.TEXT, from, to);
    }
  }

  /** Passes over a comment and the braces that close it; false if that cannot be. */
  private boolean comment(int from) {
    int end = text.indexOf("*/", from + 2);
    if (end < 0) {
      return error("unclosed comment", from);
    }
    at = end + 2;
    if (!closes(at)) {
      return error("comment ends before closing delimiter", from);
    }
    return true;
  }

  /** Passes over the braces that close an action, and tells whether they trim what follows. */
  private boolean closesWithTrim() {
    boolean trims = !text.startsWith(RIGHT, at);
    at += RIGHT.length() + (trims ? TRIM_MARKER : 0);
    return trims;
  }

  /** Whether the braces that close an action stand at a place. */
  boolean closes(int place) {
    return text.startsWith(RIGHT, place) || closesTrimmed(place);
  }

  boolean closesTrimmed(int place) {
    return place + 1 < text.length()
        && isBlank(text.charAt(place))
        && text.charAt(place + 1) == '-'
        && text.startsWith(RIGHT, place + TRIM_MARKER);
  }

  private boolean trimsBefore(int place) {
    return place + 1 < text.length()
        && text.charAt(place) == '-'
        && isBlank(text.charAt(place + 1));
  }

  private int afterBlanks(int from) {
    int place = from;
    while (place < text.length() && isBlank(text.charAt(place))) {
      place++;
    }
    return place;
  }

  private int beforeBlanks(int start, int from) {
    int place = from;
    while (place > start && isBlank(text.charAt(place - 1))) {
      place--;
    }
    return place;
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }

  boolean error(String message, int position) {
    tokens.add(new Token(TokenKind.ERROR, message, position, lineOf(position)));
    return false;
  }

  void emit(TokenKind kind, int from, int to) {
    tokens.add(new Token(kind, text.substring(from, to), from, lineOf(from)));
  }

  /** Tokens are made in order, so that each line is counted once. */
  private int lineOf(int position) {
    for (; counted < position; counted++) {
      line += text.charAt(counted) == '\n' ? 1 : 0;
    }
    return line;
  }
}
