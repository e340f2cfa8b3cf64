package io.lapstrake.helm.gojson;

import io.lapstrake.helm.go.TemplateFailure;
import org.jspecify.annotations.Nullable;

/** Reads what JSON consists of besides its lists and maps, and tells what is wrong with it. */
final class JsonScalars {

  private static final String NUMBER = "in numeric literal";
  private static final String EXPONENT = "in exponent of numeric literal";
  private static final String ESCAPE = "in string escape code";
  private static final String HEX = "in \\u hexadecimal character escape";

  /** Where the next character is read. */
  int at;

  private final String text;
  private @Nullable TemplateFailure outOfRange;

  /** Reads from the start of a text. */
  JsonScalars(String text) {
    this.text = text;
  }

  /** Fails if a number was too large, which Go tells after all else. */
  void refuseOutOfRange() {
    if (outOfRange != null) {
      throw outOfRange;
    }
  }

  /** Goes over blanks. */
  void skipBlanks() {
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }

  /** The next character that is no blank, which stays to be read. */
  char nextMark() {
    skipBlanks();
    return current();
  }

  /** The character here; at the text's end Go looks at a blank, which may not stand here. */
  private char current(String where) {
    if (at >= text.length()) {
      throw new TemplateFailure("invalid character ' ' " + where);
    }
    return text.charAt(at);
  }

  private char current() {
    if (at >= text.length()) {
      throw new TemplateFailure("unexpected end of JSON input");
    }
    return text.charAt(at);
  }

  /** The failure that the character here is not one that may stand here. */
  TemplateFailure unexpected(String where) {
    return new TemplateFailure("invalid character " + JsonByte.at(text, at) + " " + where);
  }

  /** A text, number, bool or null, which begins here. */
  @Nullable Object scalar(char first) {
    return switch (first) {
      case '"' -> string();
      case 't' -> literal("true", true);
      case 'f' -> literal("false", false);
      case 'n' -> literal("null", null);
      default -> {
        if (first != '-' && !isDigit(first)) {
          throw unexpected("looking for beginning of value");
        }
        yield number();
      }
    };
  }

  private @Nullable Object literal(String word, @Nullable Object value) {
    for (int i = 0; i < word.length(); i++, at++) {
      String where = "in literal " + word + " (expecting '" + word.charAt(i) + "')";
      if (current(where) != word.charAt(i)) {
        throw unexpected(where);
      }
    }
    return value;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private Double number() {
    int start = at;
    if (text.charAt(at) == '-') {
      at++;
    }
    if (current(NUMBER) == '0') {
      at++;
    } else {
      digits(NUMBER);
    }
    if (at < text.length() && text.charAt(at) == '.') {
      at++;
      digits("after decimal point in numeric literal");
    }
    if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      at++;
      if (current(EXPONENT) == '+' || current() == '-') {
        at++;
      }
      digits(EXPONENT);
    }
    return value(text.substring(start, at));
  }

  private void digits(String where) {
    if (!isDigit(current(where))) {
      throw unexpected(where);
    }
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
  }

  private Double value(String digits) {
    double value = Double.parseDouble(digits);
    if (Double.isInfinite(value)) {
      String problem = "json: cannot unmarshal number " + digits + " into Go value of type float64";
      outOfRange = outOfRange == null ? new TemplateFailure(problem) : outOfRange;
    }
    return value;
  }

  /** A text in quotes, which begins here. */
  String string() {
    int start = ++at;
    while (true) {
      char c = current();
      if (c == '"') {
        return text.substring(start, at++);
      }
      if (c == '\\' || c < ' ' || Character.isSurrogate(c)) {
        return escaped(start);
      }
      at++;
    }
  }

  private String escaped(int start) {
    var out = new StringBuilder(text.substring(start, at));
    while (true) {
      char c = current();
      if (c == '"') {
        at++;
        return out.toString();
      }
      if (c < ' ') {
        throw unexpected("in string literal");
      }
      if (c == '\\') {
        at++;
        escape(out);
      } else {
        int point = text.codePointAt(at);
        out.appendCodePoint(isSurrogate(point) ? 0xFFFD : point);
        at += Character.charCount(point);
      }
    }
  }

  private static boolean isSurrogate(int point) {
    return point >= 0xD800 && point < 0xE000;
  }

  private void escape(StringBuilder out) {
    char c = current(ESCAPE);
    switch (c) {
      case '"', '\\', '/' -> out.append(c);
      case 'b' -> out.append('\b');
      case 'f' -> out.append('\f');
      case 'n' -> out.append('\n');
      case 'r' -> out.append('\r');
      case 't' -> out.append('\t');
      case 'u' -> {
        at++;
        unicode(out);
        return;
      }
      default -> throw unexpected(ESCAPE);
    }
    at++;
  }

  /** Four digits, and four more where they are but the first half of a pair. */
  private void unicode(StringBuilder out) {
    char first = (char) hex();
    if (!Character.isSurrogate(first)) {
      out.append(first);
      return;
    }
    if (Character.isHighSurrogate(first) && text.startsWith("\\u", at)) {
      int before = at;
      at += 2;
      char second = (char) hex();
      if (Character.isLowSurrogate(second)) {
        out.append(first).append(second);
        return;
      }
      at = before;
    }
    out.append('\uFFFD');
  }

  private int hex() {
    int value = 0;
    for (int i = 0; i < 4; i++, at++) {
      char c = current(HEX);
      int digit = c < 128 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        throw unexpected(HEX);
      }
      value = value * 16 + digit;
    }
    return value;
  }
}
