package io.lapstrake.helm.gotemplate;

import io.lapstrake.helm.go.Functions;
import io.lapstrake.helm.go.GoQuote;
import io.lapstrake.helm.gotemplate.lex.SyntaxFailure;
import io.lapstrake.helm.gotemplate.lex.TextLiteral;
import io.lapstrake.helm.gotemplate.lex.Token;
import io.lapstrake.helm.gotemplate.lex.TokenKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes templates of a text. */
final class Parser {

  /** How deep statements and parentheses may be nested. */
  static final int DEEPEST = 250;

  private final Source source;
  private final Functions functions;
  private final Tokens tokens;
  private final Map<String, Template> named = new LinkedHashMap<>();
  private ExpressionParser expressions;
  private int loops;
  private int depth;
  private int nesting;

  Parser(Source source, Functions functions) {
    this.source = source;
    this.functions = functions;
    this.tokens = new Tokens(source);
    this.expressions = new ExpressionParser(tokens, functions);
  }

  /**
   * All templates of the text.
   *
   * @throws RenderFailure if it cannot be parsed
   */
  Parsed parsed() {
    var statements = new ArrayList<Statement>();
    while (tokens.peek().kind() != TokenKind.EOF) {
      int mark = tokens.mark();
      if (tokens.peek().kind() == TokenKind.LEFT_DELIMITER) {
        tokens.next();
        if (tokens.nextNonSpace().kind() == TokenKind.DEFINE) {
          definition();
          continue;
        }
        tokens.back(mark);
      }
      Statement statement = statement();
      if (statement instanceof Marker) {
        throw tokens.failure("unexpected " + statement);
      }
      statements.add(statement);
    }
    Template main = template(source.name(), new Body(0, statements));
    add(main);
    return new Parsed(main, named);
  }

  private Template template(String name, Body body) {
    int deepest = nesting + expressions.nesting();
    return new Template(name, source, body, expressions.names().most(), deepest);
  }

  private void add(Template template) {
    Template before = named.get(template.name());
    if (before == null || before.body().isBlank()) {
      named.put(template.name(), template);
    } else if (!template.body().isBlank()) {
      throw tokens.failure(
          "template: multiple definition of template " + GoQuote.text(template.name()));
    }
  }

  private void definition() {
    String context = "define clause";
    String name = name(tokens.nextNonSpace(), context);
    tokens.expect(TokenKind.RIGHT_DELIMITER, context);
    inner(name, context);
  }

  /** Reads the statements of a template within the text, which sees none of its variables. */
  private void inner(String name, String context) {
    ExpressionParser around = expressions;
    int loopsAround = loops;
    int nestingAround = nesting;
    expressions = new ExpressionParser(tokens, functions);
    loops = 0;
    nesting = 0;
    var statements = new ArrayList<Statement>();
    Marker end = statements(statements);
    if (end.kind() != TokenKind.END) {
      throw tokens.failure("unexpected " + end + " in " + context);
    }
    add(template(name, new Body(end.position, statements)));
    expressions = around;
    loops = loopsAround;
    nesting = nestingAround;
  }

  private String name(Token token, String context) {
    if (token.kind() != TokenKind.STRING && token.kind() != TokenKind.RAW_STRING) {
      throw tokens.unexpected(token, context);
    }
    try {
      return TextLiteral.text(token.text());
    } catch (SyntaxFailure failure) {
      throw tokens.failure(failure.text());
    }
  }

  /** Reads statements up to an end or else, which it gives. */
  private Marker statements(List<Statement> statements) {
    while (tokens.peekNonSpace().kind() != TokenKind.EOF) {
      Statement statement = statement();
      if (statement instanceof Marker marker) {
        return marker;
      }
      statements.add(statement);
    }
    throw tokens.failure("unexpected EOF");
  }

  private Statement statement() {
    Token token = tokens.nextNonSpace();
    if (token.kind() == TokenKind.TEXT) {
      return new TextStatement(token.position(), token.text());
    } else if (token.kind() != TokenKind.LEFT_DELIMITER) {
      throw tokens.unexpected(token, "input");
    }
    tokens.action(token.position());
    Statement statement = action();
    tokens.actionEnds();
    return statement;
  }

  private Statement action() {
    Token token = tokens.nextNonSpace();
    int position = token.position();
    return switch (token.kind()) {
      case BLOCK -> block();
      case BREAK -> jump(position, "break", Statement.BREAK);
      case CONTINUE -> jump(position, "continue", Statement.CONTINUE);
      case ELSE -> otherwise(position);
      case END -> {
        tokens.expect(TokenKind.RIGHT_DELIMITER, "end");
        yield new Marker(position, TokenKind.END);
      }
      case IF, RANGE, WITH -> control(token);
      case TEMPLATE -> call();
      default -> {
        tokens.back();
        Token first = tokens.peek();
        Pipeline pipeline = expressions.pipeline("command", TokenKind.RIGHT_DELIMITER);
        yield new Action(first.position(), pipeline);
      }
    };
  }

  private Statement jump(int position, String word, int end) {
    Token token = tokens.nextNonSpace();
    if (token.kind() != TokenKind.RIGHT_DELIMITER) {
      throw tokens.unexpected(token, "{{" + word + "}}");
    } else if (loops == 0) {
      throw tokens.failure("{{" + word + "}} outside {{range}}");
    }
    return new Jump(position, end);
  }

  /** An else; what may follow it in its action is left to the statement that it belongs to. */
  private Marker otherwise(int position) {
    TokenKind next = tokens.peekNonSpace().kind();
    if (next != TokenKind.IF && next != TokenKind.WITH) {
      tokens.expect(TokenKind.RIGHT_DELIMITER, "else");
    }
    return new Marker(position, TokenKind.ELSE);
  }

  private Statement control(Token keyword) {
    if (++depth > DEEPEST) {
      throw tokens.failure("statements are nested deeper than " + DEEPEST);
    }
    nesting = Math.max(nesting, depth);
    TokenKind kind = keyword.kind();
    int position = keyword.position();
    int known = expressions.names().size();
    Pipeline pipeline = expressions.pipeline(keyword.text(), TokenKind.RIGHT_DELIMITER);
    var statements = new ArrayList<Statement>();
    loops += kind == TokenKind.RANGE ? 1 : 0;
    Marker end = statements(statements);
    loops -= kind == TokenKind.RANGE ? 1 : 0;
    Body otherwise = end.kind() == TokenKind.ELSE ? otherwise(kind) : null;
    expressions.names().forget(known);
    depth--;
    var body = new Body(position, statements);
    return kind == TokenKind.RANGE
        ? new Loop(position, pipeline, body, otherwise)
        : new Condition(position, kind == TokenKind.WITH, pipeline, body, otherwise);
  }

  private Body otherwise(TokenKind kind) {
    var statements = new ArrayList<Statement>();
    Token token = tokens.peek();
    int position = token.position();
    if (kind != TokenKind.RANGE && token.kind() == kind) {
      tokens.next();
      statements.add(control(token));
    } else {
      Marker end = statements(statements);
      if (end.kind() != TokenKind.END) {
        throw tokens.failure("expected end; found " + end);
      }
    }
    return new Body(position, statements);
  }

  private Statement call() {
    String context = "template clause";
    Token token = tokens.nextNonSpace();
    String name = name(token, context);
    @Nullable Pipeline pipeline = null;
    if (tokens.nextNonSpace().kind() != TokenKind.RIGHT_DELIMITER) {
      tokens.back();
      pipeline = expressions.pipeline(context, TokenKind.RIGHT_DELIMITER);
    }
    return new TemplateCall(token.position(), name, pipeline);
  }

  private Statement block() {
    String context = "block clause";
    Token token = tokens.nextNonSpace();
    int position = token.position();
    String name = name(token, context);
    Pipeline pipeline = expressions.pipeline(context, TokenKind.RIGHT_DELIMITER);
    if (++depth > DEEPEST) {
      throw tokens.failure("statements are nested deeper than " + DEEPEST);
    }
    inner(name, context);
    depth--;
    return new TemplateCall(position, name, pipeline);
  }
}
