package io.lapstrake.helm.gotemplate;

import io.lapstrake.helm.gotemplate.lex.TokenKind;

/** An end or else: it is never run, but tells the parser where a statement ends. */
final class Marker extends Statement {

  private final TokenKind kind;

  Marker(int position, TokenKind kind) {
    super(position);
    this.kind = kind;
  }

  TokenKind kind() {
    return kind;
  }

  @Override
  int run(Frame frame) {
    throw new IllegalStateException(toString());
  }

  @Override
  public String toString() {
    return kind == TokenKind.END ? "{{end}}" : "{{else}}";
  }
}
