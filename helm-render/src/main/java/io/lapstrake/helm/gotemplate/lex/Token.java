package io.lapstrake.helm.gotemplate.lex;

import io.lapstrake.helm.go.GoQuote;

/**
 * A word of a template.
 *
 * @param kind what it is
 * @param text how it is written; of an error, its message
 * @param position where it begins, counted in the characters of Java
 */
public record Token(TokenKind kind, String text, int position) {

  private static final int SHOWN = 10;

  /** As messages name it. */
  @Override
  public String toString() {
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
