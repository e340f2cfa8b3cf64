package io.lapstrake.helm.gotemplate;

import io.lapstrake.helm.gotemplate.lex.Lexer;
import io.lapstrake.helm.gotemplate.lex.Token;
import io.lapstrake.helm.gotemplate.lex.TokenKind;

/** The tokens of a text, with a place in them. */
final class Tokens {

  private static final int NONE = -1;

  private final Source source;
  private final Lexer lexer;

  /** A place among those of the action that is being read; earlier ones are not needed any more. */
  private int at;

  private int seen;
  private int action = NONE;

  Tokens(Source source) {
    this.source = source;
    this.lexer = new Lexer(source.text());
  }

  Token peek() {
    if (at >= lexer.count()) {
      more();
    }
    seen = Math.max(seen, at);
    return lexer.token(at);
  }

  private void more() {
    if (lexer.more()) {
      at = 0;
      seen = 0;
    } else {
      at = lexer.count() - 1;
    }
  }

  Token next() {
    Token token = peek();
    at++;
    return token;
  }

  Token peekNonSpace() {
    while (peek().kind() == TokenKind.SPACE) {
      at++;
    }
    return peek();
  }

  Token nextNonSpace() {
    peekNonSpace();
    return next();
  }

  /** Where it stands, to come back to. */
  int mark() {
    return at;
  }

  void back(int mark) {
    at = mark;
  }

  void back() {
    at--;
  }

  /** Tells where the action begins that is being read. */
  void action(int position) {
    action = position;
  }

  void actionEnds() {
    action = NONE;
  }

  Token expect(TokenKind kind, String context) {
    Token token = nextNonSpace();
    if (token.kind() != kind) {
      throw unexpected(token, context);
    }
    return token;
  }

  RenderFailure unexpected(Token token, String context) {
    if (token.kind() != TokenKind.ERROR) {
      return failure("unexpected " + token + " in " + context);
    }
    int line = action == NONE ? 0 : source.lineOf(action).line();
    if (line == 0 || line == source.lineOf(token.position()).line()) {
      return failure(token.text());
    }
    String started = " started at " + source.name() + ":" + line;
    return failure(
        token.text().endsWith(" action")
            ? token.text() + started
            : token.text() + " in action" + started);
  }

  /** A failure at the last token that was looked at. */
  RenderFailure failure(String message) {
    Place place = source.lineOf(lexer.token(seen).position());
    String where = "template: " + source.name() + ":" + place.line() + ": ";
    return new RenderFailure(RenderFailure.Reason.SYNTAX, place, where + message, null);
  }
}
