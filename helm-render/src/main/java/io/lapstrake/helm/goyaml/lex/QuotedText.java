package io.lapstrake.helm.goyaml.lex;

import io.lapstrake.helm.goyaml.lex.YamlToken.Kind;
import org.jspecify.annotations.Nullable;

/** Scans YAML's texts in quotes. */
final class QuotedText {

  private final YamlCursor cursor;
  private final StringBuilder out = new StringBuilder();
  private final LineFold fold = new LineFold();

  QuotedText(YamlCursor cursor) {
    this.cursor = cursor;
  }

  /** The text whose quotes begin here. */
  YamlToken scan() {
    int line = cursor.line;
    char quote = cursor.peek();
    cursor.skip(1);
    String text = onOneLine(quote);
    if (text == null) {
      text = any(quote);
    }
    cursor.skip(1);
    return YamlToken.of(Kind.QUOTED, line, text);
  }

  /** The text, if it is all on this line and has no escape. */
  private @Nullable String onOneLine(char quote) {
    int place = cursor.at;
    while (true) {
      char c = cursor.charAt(place);
      if (c == quote) {
        break;
      }
      if ((c == '\\' && quote == '"') || YamlCursor.endsLine(c)) {
        return null;
      }
      place++;
    }
    if (quote == '\'' && cursor.charAt(place + 1) == quote) {
      return null;
    }
    String text = cursor.text(cursor.at, place);
    cursor.skipTo(place);
    return text;
  }

  private String any(char quote) {
    out.setLength(0);
    while (true) {
      if (cursor.isAtDocument()) {
        throw cursor.here("found unexpected document indicator");
      }
      if (cursor.isAtEnd()) {
        throw cursor.here("found unexpected end of stream");
      }
      fold.clear();
      word(quote);
      if (cursor.peek() == quote) {
        return out.toString();
      }
      blanks();
    }
  }

  private void word(char quote) {
    char c = cursor.peek();
    while (!YamlCursor.endsWord(c)) {
      if (c == quote) {
        if (c == '"' || cursor.peek(1) != '\'') {
          return;
        }
        cursor.skip(1);
      } else if (c == '\\' && quote == '"') {
        if (escape()) {
          return;
        }
        c = cursor.peek();
        continue;
      }
      out.append(c);
      cursor.skip();
      c = cursor.peek();
    }
  }

  private void blanks() {
    int from = cursor.at;
    while (true) {
      if (YamlCursor.isBlank(cursor.peek())) {
        cursor.skip(1);
      } else if (cursor.isAtBreak()) {
        fold.read(cursor);
      } else {
        break;
      }
    }
    if (fold.hasBegun()) {
      fold.appendTo(out);
    } else {
      cursor.append(out, from, cursor.at);
    }
  }

  /** Reads an escape; tells whether it was that of a line's end. */
  private boolean escape() {
    char c = cursor.peek(1);
    if (c != 0 && YamlCursor.endsLine(c)) {
      cursor.skip(1);
      cursor.skipLine();
      fold.beginEscaped();
      return true;
    }
    int digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
    if (digits == 0) {
      out.append(named(c));
      cursor.skip(2);
    } else {
      cursor.skip(2);
      out.appendCodePoint(point(digits));
    }
    return false;
  }

  private char named(char c) {
    return switch (c) {
      case '0' -> 0;
      case 'a' -> 7;
      case 'b' -> '\b';
      case 't', '\t' -> '\t';
      case 'n' -> '\n';
      case 'v' -> 0xB;
      case 'f' -> '\f';
      case 'r' -> '\r';
      case 'e' -> 0x1B;
      case ' ', '"', '\'', '\\' -> c;
      case 'N' -> 0x85;
      case '_' -> 0xA0;
      case 'L' -> 0x2028;
      case 'P' -> 0x2029;
      default -> throw cursor.here("found unknown escape character");
    };
  }

  private int point(int digits) {
    long value = 0;
    for (int i = 0; i < digits; i++) {
      char c = cursor.charAt(cursor.at + i);
      int digit = c < 128 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        throw cursor.here("did not find expected hexdecimal number");
      }
      value = (value << 4) | digit;
    }
    if ((value >= 0xD800 && value <= 0xDFFF) || value > Character.MAX_CODE_POINT) {
      throw cursor.here("found invalid Unicode character escape code");
    }
    cursor.skip(digits);
    return (int) value;
  }
}
