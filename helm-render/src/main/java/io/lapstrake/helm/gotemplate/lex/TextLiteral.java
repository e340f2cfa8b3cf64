package io.lapstrake.helm.gotemplate.lex;

import io.lapstrake.helm.go.Bytes;
import java.io.ByteArrayOutputStream;

/** What a text or a character between quotes means, as {@code strconv.Unquote} documents it. */
public final class TextLiteral {

  private static final String SIMPLE = "abfnrtv\\";
  private static final String MEANT = "\u0007\b\f\n\r\t\u000b\\";

  private final String quoted;
  private final int end;
  private int at = 1;
  private boolean isByte;

  private TextLiteral(String quoted) {
    this.quoted = quoted;
    this.end = quoted.length() - 1;
  }

  /**
   * The text that one between double or back quotes means.
   *
   * @throws SyntaxFailure if it has an escape that Go does not know
   */
  public static String text(String quoted) throws SyntaxFailure {
    if (quoted.charAt(0) == '`') {
      return quoted.substring(1, quoted.length() - 1).replace("\r", "");
    } else if (quoted.indexOf('\\') < 0) {
      return quoted.substring(1, quoted.length() - 1);
    }
    return new TextLiteral(quoted).unquoted();
  }

  /**
   * The character that one between single quotes means.
   *
   * @throws SyntaxFailure if there is none, or more than one
   */
  static int character(String quoted) throws SyntaxFailure {
    if (quoted.length() < 3) {
      throw new SyntaxFailure("invalid syntax");
    }
    var literal = new TextLiteral(quoted);
    int point = literal.next();
    if (literal.at != literal.end) {
      throw new SyntaxFailure("malformed character constant: " + quoted);
    }
    return point;
  }

  private String unquoted() throws SyntaxFailure {
    var bytes = new ByteArrayOutputStream(quoted.length());
    while (at < end) {
      int point = next();
      if (isByte) {
        bytes.write(point);
      } else {
        bytes.writeBytes(Bytes.of(Character.toString(point)));
      }
    }
    return Bytes.text(bytes.toByteArray());
  }

  private int next() throws SyntaxFailure {
    isByte = false;
    int point = quoted.codePointAt(at);
    at += Character.charCount(point);
    if (point != '\\') {
      return point;
    }
    char escape = at < end ? quoted.charAt(at) : 0;
    at++;
    return switch (escape) {
      case 'x' -> {
        isByte = true;
        yield digits(2, 16);
      }
      case 'u' -> codePoint(digits(4, 16));
      case 'U' -> codePoint(digits(8, 16));
      case '0', '1', '2', '3', '4', '5', '6', '7' -> octal();
      default -> simple(escape);
    };
  }

  private int simple(char escape) throws SyntaxFailure {
    int known = SIMPLE.indexOf(escape);
    if (known >= 0) {
      return MEANT.charAt(known);
    } else if (escape == quoted.charAt(0)) {
      return escape;
    }
    throw invalid();
  }

  private int octal() throws SyntaxFailure {
    at--;
    isByte = true;
    int value = digits(3, 8);
    if (value > 255) {
      throw invalid();
    }
    return value;
  }

  private int digits(int count, int base) throws SyntaxFailure {
    long value = 0;
    for (int i = 0; i < count; i++, at++) {
      int digit =
          at < end && quoted.charAt(at) < 0x80 ? Character.digit(quoted.charAt(at), base) : -1;
      if (digit < 0) {
        throw invalid();
      }
      value = value * base + digit;
    }
    return value > Integer.MAX_VALUE ? -1 : (int) value;
  }

  private static int codePoint(int value) throws SyntaxFailure {
    boolean surrogate = value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE;
    if (surrogate || !Character.isValidCodePoint(value)) {
      throw invalid();
    }
    return value;
  }

  private static SyntaxFailure invalid() {
    return new SyntaxFailure("invalid syntax");
  }
}
