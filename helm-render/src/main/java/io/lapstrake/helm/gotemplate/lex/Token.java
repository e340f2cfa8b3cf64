package io.lapstrake.helm.gotemplate.lex;

import io.lapstrake.helm.go.GoQuote;

/**
 * A word of a template, until the lexer that gave it reads on. Its text is made when it is asked
 * for: of most words their kind is enough.
 */
public final class Token {

  private static final int SHOWN = 10;

  private TokenKind kind = TokenKind.EOF;
  private String written = "";
  private int from;
  private int to;
  private int position;

  Token() {}

  /** Makes it another word: what stands between two places of a text. */
  void set(TokenKind kind, String written, int from, int to, int position) {
    this.kind = kind;
    this.written = written;
    this.from = from;
    this.to = to;
    this.position = position;
  }

  /** What it is. */
  public TokenKind kind() {
    return kind;
  }

  /** Where it begins, counted in the characters of Java. */
  public int position() {
    return position;
  }

  /** How it is written; of an error, its message. */
  public String text() {
    return kind == TokenKind.SPACE ? " " : written.substring(from, to);
  }

  /** The name of a field, without the point before it. */
  public String fieldName() {
    return written.substring(from + 1, to);
  }

  /** As messages name it. */
  @Override
  public String toString() {
    String text = text();
    if (kind == TokenKind.EOF) {
      return "EOF";
    } else if (kind == TokenKind.ERROR) {
      return text;
    } else if (kind.isKeyword()) {
      return "<" + text + ">";
    } else if (text.codePointCount(0, text.length()) > SHOWN) {
      return GoQuote.text(text.substring(0, text.offsetByCodePoints(0, SHOWN))) + "...";
    }
    return GoQuote.text(text);
  }
}
