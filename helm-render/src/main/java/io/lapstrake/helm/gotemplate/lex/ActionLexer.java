package io.lapstrake.helm.gotemplate.lex;

import io.lapstrake.helm.go.GoQuote;
import java.util.Locale;

/** Takes apart what stands between the braces of one action. */
final class ActionLexer {

  private static final int END = -1;

  private final Lexer lexer;
  private final String text;
  private int start;
  private int at;
  private int depth;

  ActionLexer(Lexer lexer) {
    this.lexer = lexer;
    this.text = lexer.text;
    this.at = lexer.at;
  }

  /** Reads up to the braces that close the action; false if an error came first. */
  boolean run() {
    while (true) {
      start = at;
      if (lexer.closes(at)) {
        if (depth > 0) {
          return error("unclosed left paren");
        }
        close();
        return true;
      } else if (lexer.isTooLong()) {
        return error("an action of too many words");
      } else if (!token()) {
        return false;
      }
    }
  }

  private void close() {
    int braces = text.startsWith(Lexer.RIGHT, at) ? at : at + Lexer.TRIM_MARKER;
    lexer.emit(TokenKind.RIGHT_DELIMITER, braces, braces + Lexer.RIGHT.length());
    lexer.at = at;
  }

  private boolean token() {
    int c = next();
    return switch (c) {
      case END -> error("unclosed action");
      case ' ', '\t', '\r', '\n' -> space();
      case '=' -> emit(TokenKind.ASSIGN);
      case ':' -> next() == '=' ? emit(TokenKind.DECLARE) : error("expected :=");
      case '|' -> emit(TokenKind.PIPE);
      case '"' -> quote();
      case '`' -> rawQuote();
      case '$' -> ends() ? emit(TokenKind.VARIABLE) : name(TokenKind.VARIABLE);
      case '\'' -> character();
      case '(', ')' -> parenthesis(c);
      default -> other(c);
    };
  }

  private boolean parenthesis(int c) {
    depth += c == '(' ? 1 : -1;
    if (depth < 0) {
      return error("unexpected right paren");
    }
    return emit(c == '(' ? TokenKind.LEFT_PARENTHESIS : TokenKind.RIGHT_PARENTHESIS);
  }

  private boolean other(int c) {
    if (c == '.' && peek() != END && !(peek() >= '0' && peek() <= '9')) {
      return ends() ? emit(TokenKind.DOT) : name(TokenKind.FIELD);
    } else if (c == '.' || c == '+' || c == '-' || (c >= '0' && c <= '9')) {
      at = start;
      return number();
    } else if (isAlphanumeric(c)) {
      return name(TokenKind.IDENTIFIER);
    } else if (c > ' ' && c < 0x7F) {
      return emit(TokenKind.CHAR);
    }
    return error("unrecognized character in action: " + shown(c));
  }

  /** Blanks; those before a minus and braces belong to them. */
  private boolean space() {
    while (at < text.length() && Lexer.isBlank(text.charAt(at))) {
      at++;
    }
    if (lexer.closesTrimmed(at - 1)) {
      at--;
    }
    return at == start || emit(TokenKind.SPACE);
  }

  private boolean quote() {
    for (int c = next(); c != '"'; c = next()) {
      if (c == '\\') {
        c = next();
        if (c != END && c != '\n') {
          continue;
        }
      }
      if (c == END || c == '\n') {
        return error("unterminated quoted string");
      }
    }
    return emit(TokenKind.STRING);
  }

  private boolean rawQuote() {
    int end = text.indexOf('`', at);
    if (end < 0) {
      return error("unterminated raw quoted string");
    }
    at = end + 1;
    return emit(TokenKind.RAW_STRING);
  }

  private boolean character() {
    for (int c = next(); c != '\''; c = next()) {
      if (c == '\\') {
        c = next();
        if (c != END && c != '\n') {
          continue;
        }
      }
      if (c == END || c == '\n') {
        return error("unterminated character constant");
      }
    }
    return emit(TokenKind.CHAR_CONSTANT);
  }

  private boolean name(TokenKind kind) {
    while (at < text.length() && isWord(text.charAt(at))) {
      at++;
    }
    while (isAlphanumeric(peek())) {
      next();
    }
    if (!ends()) {
      return error("bad character " + shown(peek()));
    }
    return emit(kind == TokenKind.IDENTIFIER ? TokenKind.ofName(text.substring(start, at)) : kind);
  }

  /** Whether what follows may end a name. */
  private boolean ends() {
    int c = peek();
    return c == END
        || Lexer.isBlank((char) c)
        || ".,|:()".indexOf(c) >= 0
        || text.startsWith(Lexer.RIGHT, at);
  }

  private boolean number() {
    if (!scan()) {
      return error("bad number syntax: " + GoQuote.text(text.substring(start, at)));
    }
    if (peek() == '+' || peek() == '-') {
      if (!scan() || text.charAt(at - 1) != 'i') {
        return error("bad number syntax: " + GoQuote.text(text.substring(start, at)));
      }
      return emit(TokenKind.COMPLEX);
    }
    return emit(TokenKind.NUMBER);
  }

  private boolean scan() {
    accept("+-");
    String digits = digits();
    run(digits);
    if (accept(".")) {
      run(digits);
    }
    if (digits.length() == 11 && accept("eE")) {
      accept("+-");
      run("0123456789_");
    }
    if (digits.length() == 23 && accept("pP")) {
      accept("+-");
      run("0123456789_");
    }
    accept("i");
    if (isAlphanumeric(peek())) {
      next();
      return false;
    }
    return true;
  }

  private String digits() {
    if (accept("0")) {
      if (accept("xX")) {
        return "0123456789abcdefABCDEF_";
      } else if (accept("oO")) {
        return "01234567_";
      } else if (accept("bB")) {
        return "01_";
      }
    }
    return "0123456789_";
  }

  private boolean accept(String characters) {
    if (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
      at++;
      return true;
    }
    return false;
  }

  private void run(String characters) {
    while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private int peek() {
    return at < text.length() ? text.codePointAt(at) : END;
  }

  private int next() {
    int c = peek();
    at += c == END ? 0 : Character.charCount(c);
    return c;
  }

  private boolean emit(TokenKind kind) {
    lexer.emit(kind, start, at);
    return true;
  }

  private boolean error(String message) {
    return lexer.error(message, start);
  }

  /** Whether a character is of a name and of ASCII, as nearly all are. */
  private static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }

  private static boolean isAlphanumeric(int c) {
    return c == '_' || (c != END && (Character.isLetter(c) || Character.isDigit(c)));
  }

  /** A character with its number, as Go writes it with {@code %#U}. */
  private static String shown(int c) {
    int point = c == END || (c >= 0xD800 && c <= 0xDFFF) ? 0xFFFD : c;
    String number = String.format(Locale.ROOT, "U+%04X", c == END ? -1L : (long) point);
    return GoQuote.isPrintable(point) && c != END
        ? number + " '" + Character.toString(point) + "'"
        : number;
  }
}
