package io.lapstrake.helm.gotemplate;

import io.lapstrake.helm.go.Definition;
import io.lapstrake.helm.go.Functions;
import io.lapstrake.helm.go.GoQuote;
import io.lapstrake.helm.gotemplate.lex.NumberLiteral;
import io.lapstrake.helm.gotemplate.lex.SyntaxFailure;
import io.lapstrake.helm.gotemplate.lex.TextLiteral;
import io.lapstrake.helm.gotemplate.lex.Token;
import io.lapstrake.helm.gotemplate.lex.TokenKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads pipelines of one template. */
final class ExpressionParser {

  private final Tokens tokens;
  private final Functions functions;
  private final Names names = new Names();
  private int depth;
  private int nesting;

  ExpressionParser(Tokens tokens, Functions functions) {
    this.tokens = tokens;
    this.functions = functions;
  }

  Names names() {
    return names;
  }

  /** How deep parentheses were nested. */
  int nesting() {
    return nesting;
  }

  /** Reads a pipeline and what ends it. */
  Pipeline pipeline(String context, TokenKind end) {
    if (++depth > Parser.DEEPEST) {
      throw tokens.failure("parentheses are nested deeper than " + Parser.DEEPEST);
    }
    nesting = Math.max(nesting, depth);
    int position = tokens.peekNonSpace().position();
    var variables = new ArrayList<Variable>();
    boolean assigns = declarations(context, variables);
    List<Command> commands = commands(context, end);
    for (Variable variable : variables) {
      names.set(variable.slot());
    }
    depth--;
    return new Pipeline(position, variables, assigns, commands);
  }

  /** Reads the variables that a pipeline gives its value to; whether they were there before. */
  private boolean declarations(String context, List<Variable> variables) {
    while (tokens.peekNonSpace().kind() == TokenKind.VARIABLE) {
      int mark = tokens.mark();
      Token variable = tokens.next();
      Token sign = tokens.peekNonSpace();
      if (sign.kind() == TokenKind.ASSIGN || sign.kind() == TokenKind.DECLARE) {
        tokens.next();
        boolean assigns = sign.kind() == TokenKind.ASSIGN;
        variables.add(variable(variable, assigns));
        if (assigns && variables.size() > 1) {
          variables.set(0, assigned(variables.get(0)));
        }
        return assigns;
      } else if (sign.kind() == TokenKind.CHAR && sign.text().equals(",")) {
        tokens.next();
        variables.add(variable(variable, false));
        second(context, variables);
      } else {
        tokens.back(mark);
        return false;
      }
    }
    return false;
  }

  private void second(String context, List<Variable> variables) {
    if (!context.equals("range") || variables.size() > 1) {
      throw tokens.failure("too many declarations in " + context);
    }
    TokenKind next = tokens.peekNonSpace().kind();
    boolean fits =
        next == TokenKind.VARIABLE
            || next == TokenKind.RIGHT_DELIMITER
            || next == TokenKind.RIGHT_PARENTHESIS;
    if (!fits) {
      throw tokens.failure("range can only initialize variables");
    }
  }

  private Variable variable(Token token, boolean assigns) {
    String name = token.text();
    int slot = assigns ? names.findSet(name) : names.declare(name);
    if (assigns && slot == Variable.UNDECLARED) {
      names.declare(name);
    }
    return new Variable(token.position(), name, slot, List.of());
  }

  /** The first of two variables, which was taken as declared before the sign was read. */
  private Variable assigned(Variable first) {
    int slot = names.findSet(first.name());
    return new Variable(first.position, first.name(), slot, List.of());
  }

  private List<Command> commands(String context, TokenKind end) {
    var commands = new ArrayList<Command>(2);
    while (true) {
      Token token = tokens.peekNonSpace();
      if (token.kind() == end) {
        tokens.next();
        if (commands.isEmpty()) {
          throw tokens.failure("missing value for " + context);
        }
        return commands;
      } else if (!startsOperand(token.kind())) {
        tokens.next();
        throw tokens.unexpected(token, context);
      }
      Command command = command(token.position());
      commands.add(command);
      if (commands.size() > 1 && !command.first().isCallable()) {
        nonExecutable(commands, context, end);
      }
    }
  }

  /** Go tells of it once the pipeline was read to its end, where another error may come first. */
  private void nonExecutable(List<Command> commands, String context, TokenKind end) {
    int stage = commands.size();
    while (tokens.peekNonSpace().kind() != end) {
      Token token = tokens.peekNonSpace();
      if (!startsOperand(token.kind())) {
        tokens.next();
        throw tokens.unexpected(token, context);
      }
      command(token.position());
    }
    tokens.next();
    throw tokens.failure("non executable command in pipeline stage " + stage);
  }

  private static boolean startsOperand(TokenKind kind) {
    return switch (kind) {
      case BOOL,
          CHAR_CONSTANT,
          COMPLEX,
          DOT,
          FIELD,
          IDENTIFIER,
          NUMBER,
          NIL,
          RAW_STRING,
          STRING,
          VARIABLE,
          LEFT_PARENTHESIS ->
          true;
      default -> false;
    };
  }

  private Command command(int position) {
    var words = new ArrayList<Operand>(4);
    while (true) {
      tokens.peekNonSpace();
      Operand operand = operand();
      if (operand != null) {
        words.add(operand);
      }
      Token token = tokens.next();
      if (token.kind() == TokenKind.SPACE) {
        continue;
      } else if (token.kind() == TokenKind.RIGHT_DELIMITER
          || token.kind() == TokenKind.RIGHT_PARENTHESIS) {
        tokens.back();
      } else if (token.kind() != TokenKind.PIPE) {
        throw tokens.unexpected(token, "operand");
      }
      break;
    }
    if (words.isEmpty()) {
      throw tokens.failure("empty command");
    }
    return new Command(position, words);
  }

  private @Nullable Operand operand() {
    if (tokens.peekNonSpace().kind() == TokenKind.FIELD) {
      return field();
    }
    Operand term = term();
    if (term == null || tokens.peek().kind() != TokenKind.FIELD) {
      return term;
    }
    int position = tokens.peek().position();
    List<String> names = fieldNames();
    if (term instanceof Variable variable) {
      return new Variable(position, variable.name(), variable.slot(), names);
    } else if (!term.isCallable()) {
      throw tokens.failure("unexpected . after term " + GoQuote.text(term.toString()));
    }
    return new Chain(position, term, names);
  }

  /** Names in the point; they stand where Go says so, at the second one if there is one. */
  private Field field() {
    int mark = tokens.mark();
    int first = tokens.next().position();
    Token next = tokens.peek();
    int position = next.kind() == TokenKind.FIELD ? next.position() : first;
    tokens.back(mark);
    return new Field(position, fieldNames());
  }

  private List<String> fieldNames() {
    var names = new ArrayList<String>(4);
    while (tokens.peek().kind() == TokenKind.FIELD) {
      names.add(tokens.next().fieldName());
    }
    return names;
  }

  private @Nullable Operand term() {
    Token token = tokens.nextNonSpace();
    int position = token.position();
    return switch (token.kind()) {
      case IDENTIFIER -> function(token);
      case DOT -> new Point(position);
      case NIL -> new Nil(position);
      case VARIABLE -> used(token);
      case BOOL -> Literal.bool(position, token.text().equals("true"));
      case CHAR_CONSTANT, COMPLEX, NUMBER, STRING, RAW_STRING -> literal(token);
      case LEFT_PARENTHESIS -> pipeline("parenthesized pipeline", TokenKind.RIGHT_PARENTHESIS);
      default -> {
        tokens.back();
        yield null;
      }
    };
  }

  private Operand function(Token token) {
    String name = token.text();
    Definition definition = functions.find(name).orElse(null);
    if (definition == null && !BuiltinCalls.has(name)) {
      throw tokens.failure("function " + GoQuote.text(name) + " not defined");
    }
    return new FunctionName(token.position(), name, definition);
  }

  private Operand used(Token token) {
    String name = token.text();
    if (!names.has(name)) {
      throw tokens.failure("undefined variable " + GoQuote.text(name));
    }
    return new Variable(token.position(), name, names.findSet(name), List.of());
  }

  private Operand literal(Token token) {
    try {
      if (token.kind() == TokenKind.STRING || token.kind() == TokenKind.RAW_STRING) {
        String written = token.text();
        return Literal.text(token.position(), written, TextLiteral.text(written));
      }
      return Literal.number(token.position(), NumberLiteral.of(token));
    } catch (SyntaxFailure failure) {
      throw tokens.failure(failure.text());
    }
  }
}
