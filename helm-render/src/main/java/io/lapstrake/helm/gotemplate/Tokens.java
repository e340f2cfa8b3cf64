package io.lapstrake.helm.gotemplate;

import io.lapstrake.helm.gotemplate.lex.Lexer;
import io.lapstrake.helm.gotemplate.lex.Token;
import io.lapstrake.helm.gotemplate.lex.TokenKind;
import java.util.List;

/** The tokens of a text, with a place in them. */
final class Tokens {

  private final Source source;
  private final List<Token> tokens;
  private int at;
  private int seen;
  private int actionLine;

  Tokens(Source source) {
    this.source = source;
    this.tokens = Lexer.tokens(source.text());
  }

  Token peek() {
    Token token = tokens.get(Math.min(at, tokens.size() - 1));
    seen = Math.max(seen, at);
    return token;
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

  void action(int line) {
    actionLine = line;
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
    if (actionLine == 0 || actionLine == token.line()) {
      return failure(token.text());
    }
    String started = " started at " + source.name() + ":" + actionLine;
    return failure(
        token.text().endsWith(" action")
            ? token.text() + started
            : token.text() + " in action" + started);
  }

  /** A failure at the last token that was looked at. */
  RenderFailure failure(String message) {
    Place place = source.line(tokens.get(Math.min(seen, tokens.size() - 1)).line());
    String where = "template: " + source.name() + ":" + place.line() + ": ";
    return new RenderFailure(RenderFailure.Reason.SYNTAX, place, where + message, null);
  }
}
