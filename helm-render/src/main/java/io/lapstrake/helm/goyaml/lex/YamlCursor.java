package io.lapstrake.helm.goyaml.lex;

import io.lapstrake.helm.go.Bytes;
import io.lapstrake.helm.go.TemplateFailure;

/** A place in a YAML text, which goes on. After the text's end there are but NULs. */
final class YamlCursor {

  private static final int BEYOND = 4;

  /** Where the next character stands. */
  int at;

  /** The line of the next character, from 0. */
  int line;

  /** How many characters stand before it on its line. */
  int column;

  private final char[] text;
  private boolean marked;

  /**
   * Begins at the start of a text, after its byte order mark.
   *
   * @throws TemplateFailure if the text has what YAML refuses in any place
   */
  YamlCursor(String source) {
    int length = source.length();
    text = new char[length + BEYOND];
    source.getChars(0, length, text, 0);
    check(source);
    if (text[0] == 0xFEFF) {
      at = 1;
      marked = text[1] == 0xFEFF;
    }
  }

  private void check(String source) {
    int end = text.length - BEYOND;
    for (int i = 0; i < end; i++) {
      char c = text[i];
      if (c < ' ' ? c != '\n' && c != '\t' && c != '\r' : c >= 127) {
        i += unusual(source, i);
      }
    }
  }

  /** Lets a character pass that is not ASCII; tells whether it takes a second place. */
  private int unusual(String source, int place) {
    char c = text[place];
    if (c == 0x85 || (c >= 0xA0 && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE)) {
      return 0;
    }
    if (Character.isHighSurrogate(c) && Character.isLowSurrogate(text[place + 1])) {
      return 1;
    }
    if (Character.isSurrogate(c)) {
      throw YamlFailure.of(Utf8.fault(Bytes.of(source.substring(place))));
    }
    throw YamlFailure.of("control characters are not allowed");
  }

  /** The failure to read what stands here. */
  TemplateFailure here(String problem) {
    return YamlFailure.of(line == 0 ? 0 : line + 1, problem);
  }

  /** The next character. */
  char peek() {
    return text[at];
  }

  /** The character so many places on, at most three. */
  char peek(int places) {
    return text[at + places];
  }

  /** Whether the text ends here. */
  boolean isAtEnd() {
    return at >= text.length - BEYOND;
  }

  /** Whether a character is a blank. */
  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /** Whether a character ends a word: a blank, the end of a line or of the text. */
  static boolean endsWord(char c) {
    return c <= ' ' ? c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == 0 : isRareBreak(c);
  }

  /** Whether a character ends a line, or the text. */
  static boolean endsLine(char c) {
    return c <= ' ' ? c == '\n' || c == '\r' || c == 0 : isRareBreak(c);
  }

  private static boolean isRareBreak(char c) {
    return c >= 0x85 && (c == 0x85 || c == 0x2028 || c == 0x2029);
  }

  /** Whether the line ends here, and the text does not. */
  boolean isAtBreak() {
    return text[at] != 0 && endsLine(text[at]);
  }

  /** Whether a document begins or ends here: by three marks and a blank at a line's start. */
  boolean isAtDocument() {
    char c = text[at];
    return column == 0
        && (c == '-' || c == '.')
        && text[at + 1] == c
        && text[at + 2] == c
        && endsWord(text[at + 3]);
  }

  /** Goes over a character, which does not end a line. */
  void skip() {
    if (!Character.isLowSurrogate(text[at++])) {
      column++;
    }
  }

  /** Goes over so many characters of ASCII. */
  void skip(int count) {
    at += count;
    column += count;
  }

  /** Goes over the blanks here. */
  void skipBlanks() {
    while (isBlank(text[at])) {
      skip(1);
    }
  }

  /** Goes to the end of the line. */
  void skipToBreak() {
    int from = at;
    while (!endsLine(text[at])) {
      at++;
    }
    column += at - from;
  }

  /** After two byte order marks, Go drops the first character of each line. */
  void skipMark() {
    if (marked && column == 0 && !isAtEnd()) {
      at++;
      column++;
    }
  }

  /** Goes to a place further on, on the same line. */
  void skipTo(int place) {
    for (int i = at; i < place; i++) {
      if (!Character.isLowSurrogate(text[i])) {
        column++;
      }
    }
    at = place;
  }

  /** Goes over what may follow on a line: blanks and a comment. */
  void endLine() {
    skipBlanks();
    if (peek() == '#') {
      skipToBreak();
    }
    if (!endsLine(peek())) {
      throw here("did not find expected comment or line break");
    }
    skipLine();
  }

  /** Goes to the next line. */
  void skipLine() {
    if (text[at] == 0) {
      return;
    }
    at += text[at] == '\r' && text[at + 1] == '\n' ? 2 : 1;
    column = 0;
    line++;
  }

  /** Goes to the next line, and adds what ended this one: a line feed for all but two. */
  void readLine(StringBuilder out) {
    char c = text[at];
    if (c != 0) {
      out.append(c == 0x2028 || c == 0x2029 ? c : '\n');
      skipLine();
    }
  }

  /** The text from a place to another. */
  String text(int from, int to) {
    return new String(text, from, to - from);
  }

  /** The character at a place. */
  char charAt(int place) {
    return text[place];
  }

  /** Adds the text from a place to another. */
  void append(StringBuilder out, int from, int to) {
    out.append(text, from, to - from);
  }

  /** How many characters stand between a place and this one. */
  int since(int place) {
    int length = at - place;
    return length <= 512 ? length : Character.codePointCount(text, place, length);
  }
}
