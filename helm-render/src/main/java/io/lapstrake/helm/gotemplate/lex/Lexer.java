package io.lapstrake.helm.gotemplate.lex;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes a template's text apart: what stands outside of actions; {@link ActionLexer} the rest. */
public final class Lexer {

  static final String LEFT = "{{";
  static final String RIGHT = "}}";

  /** A minus and the blank beside it. */
  static final int TRIM_MARKER = 2;

  private static final int MOST_WORDS = 200_000;

  final String text;
  private @Nullable Token[] tokens = new Token[64];
  private int count;
  int at;
  private boolean trimmed;
  private boolean ended;

  /** A lexer at the start of a text. */
  public Lexer(String text) {
    this.text = text;
  }

  /**
   * Reads on, in place of what was read before: text, and all of the action after it. The last
   * tokens of all are the end of the text, or an error.
   *
   * @return false if there are no more, and those that were read last stay
   */
  public boolean more() {
    if (ended) {
      return false;
    }
    count = 0;
    while (count == 0 && !ended) {
      ended = !textAndAction();
    }
    return true;
  }

  /** How many tokens were read last. */
  public int count() {
    return count;
  }

  /** One of the tokens that were read last, from 0; it is another one once the lexer reads on. */
  public Token token(int place) {
    return Objects.requireNonNull(tokens[place]);
  }

  private boolean textAndAction() {
    int start = trimmed ? afterBlanks(at) : at;
    int action = text.indexOf(LEFT, start);
    int end = action < 0 ? text.length() : action;
    boolean trims = action >= 0 && trimsBefore(action + LEFT.length());
    text(start, trims ? beforeBlanks(start, end) : end);
    at = end;
    if (action < 0) {
      emit(TokenKind.EOF, text.length(), text.length());
      return false;
    }
    int inside = action + LEFT.length() + (trims ? TRIM_MARKER : 0);
    boolean read = text.startsWith("/*", inside) ? comment(inside) : action(action, inside);
    trimmed = read && closesWithTrim();
    return read;
  }

  private boolean action(int start, int inside) {
    emit(TokenKind.LEFT_DELIMITER, start, start + LEFT.length());
    at = inside;
    return new ActionLexer(this).run();
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
    added().set(TokenKind.ERROR, message, 0, message.length(), position);
    return false;
  }

  void emit(TokenKind kind, int from, int to) {
    added().set(kind, text, from, to, from);
  }

  private Token added() {
    if (count == tokens.length) {
      tokens = Arrays.copyOf(tokens, 2 * count);
    }
    Token token = tokens[count];
    if (token == null) {
      token = new Token();
      tokens[count] = token;
    }
    count++;
    return token;
  }

  /** Whether an action is longer than any that someone writes. */
  boolean isTooLong() {
    return count > MOST_WORDS;
  }
}
