package io.lapstrake.helm.gotemplate.lex;

import java.util.Map;

/** What a token is. */
public enum TokenKind {
  /** What the lexer cannot read; its text is the message. */
  ERROR,
  /** The end of the text. */
  EOF,
  /** Text outside of actions. */
  TEXT,
  /** Two opening braces. */
  LEFT_DELIMITER,
  /** Two closing braces. */
  RIGHT_DELIMITER,
  /** Blanks within an action. */
  SPACE,
  /** {@code true} or {@code false}. */
  BOOL,
  /** A character that stands for itself, as a comma. */
  CHAR,
  /** A character between single quotes. */
  CHAR_CONSTANT,
  /** A complex number, as {@code 1+2i}. */
  COMPLEX,
  /** Any other number. */
  NUMBER,
  /** An equals sign. */
  ASSIGN,
  /** A colon and an equals sign. */
  DECLARE,
  /** A name with a point before it. */
  FIELD,
  /** A name. */
  IDENTIFIER,
  /** An opening parenthesis. */
  LEFT_PARENTHESIS,
  /** A closing parenthesis. */
  RIGHT_PARENTHESIS,
  /** A vertical bar. */
  PIPE,
  /** A text between back quotes. */
  RAW_STRING,
  /** A text between double quotes. */
  STRING,
  /** A dollar sign and a name, or a dollar sign alone. */
  VARIABLE,
  /** A point alone. */
  DOT,
  /** The keyword. */
  BLOCK,
  /** The keyword. */
  BREAK,
  /** The keyword. */
  CONTINUE,
  /** The keyword. */
  DEFINE,
  /** The keyword. */
  ELSE,
  /** The keyword. */
  END,
  /** The keyword. */
  IF,
  /** The keyword. */
  NIL,
  /** The keyword. */
  RANGE,
  /** The keyword. */
  TEMPLATE,
  /** The keyword. */
  WITH;

  private static final Map<String, TokenKind> WORDS =
      Map.ofEntries(
          Map.entry("true", BOOL),
          Map.entry("false", BOOL),
          Map.entry("block", BLOCK),
          Map.entry("break", BREAK),
          Map.entry("continue", CONTINUE),
          Map.entry("define", DEFINE),
          Map.entry("else", ELSE),
          Map.entry("end", END),
          Map.entry("if", IF),
          Map.entry("nil", NIL),
          Map.entry("range", RANGE),
          Map.entry("template", TEMPLATE),
          Map.entry("with", WITH));

  /** What a word of letters is: a keyword, a bool, or the name of something. */
  static TokenKind ofName(String word) {
    return WORDS.getOrDefault(word, IDENTIFIER);
  }

  boolean isKeyword() {
    return compareTo(DOT) >= 0;
  }
}
