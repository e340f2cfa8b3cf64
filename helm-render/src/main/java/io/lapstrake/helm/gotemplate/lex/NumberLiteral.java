package io.lapstrake.helm.gotemplate.lex;

import io.lapstrake.helm.go.GoComplex;
import io.lapstrake.helm.go.GoQuote;
import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a number in a template means: Go's constants have no type until they are used, so that one
 * may be whole and decimal at once.
 *
 * @param text how it is written
 * @param integer its value as an int64, if it is one
 * @param unsigned whether it fits an uint64
 * @param decimal its value as a float64, if it is one
 * @param complex its value as a complex number, if it is written as one
 */
public record NumberLiteral(
    String text,
    @Nullable Long integer,
    boolean unsigned,
    @Nullable Double decimal,
    @Nullable GoComplex complex) {

  private static final BigInteger MOST_UNSIGNED = BigInteger.ONE.shiftLeft(64);

  /** The number that a token is. */
  public static NumberLiteral of(Token token) throws SyntaxFailure {
    String text = token.text();
    return switch (token.kind()) {
      case CHAR_CONSTANT -> {
        long point = TextLiteral.character(text);
        yield new NumberLiteral(text, point, true, (double) point, null);
      }
      case COMPLEX -> complex(text);
      default -> text.endsWith("i") ? imaginary(text) : real(text);
    };
  }

  /** Whether it is a float64 where nothing asks for a type. */
  public boolean isDecimal() {
    boolean hexadecimal =
        text.length() > 2
            && text.charAt(0) == '0'
            && (text.charAt(1) == 'x' || text.charAt(1) == 'X')
            && text.indexOf('p') < 0
            && text.indexOf('P') < 0;
    return decimal != null && !hexadecimal && text.charAt(0) != '\'' && looksDecimal(text);
  }

  private static boolean looksDecimal(String text) {
    return text.chars().anyMatch(c -> ".eEpP".indexOf(c) >= 0);
  }

  private static NumberLiteral complex(String text) throws SyntaxFailure {
    int split = Math.max(text.lastIndexOf('+'), text.lastIndexOf('-'));
    char before = split > 0 ? text.charAt(split - 1) : 0;
    if (before == 'e' || before == 'E' || before == 'p' || before == 'P') {
      split = Math.max(text.lastIndexOf('+', split - 1), text.lastIndexOf('-', split - 1));
    }
    Double real = GoNumbers.decimal(text.substring(0, split));
    Double imaginary = GoNumbers.decimal(text.substring(split, text.length() - 1));
    if (real == null || imaginary == null) {
      throw new SyntaxFailure("bad number syntax: " + GoQuote.text(text));
    }
    return ofComplex(text, new GoComplex(real, imaginary));
  }

  private static NumberLiteral imaginary(String text) throws SyntaxFailure {
    Double imaginary = GoNumbers.decimal(text.substring(0, text.length() - 1));
    if (imaginary == null) {
      throw new SyntaxFailure("illegal number syntax: " + GoQuote.text(text));
    }
    return ofComplex(text, new GoComplex(0, imaginary));
  }

  private static NumberLiteral ofComplex(String text, GoComplex value) {
    if (value.imaginary() != 0) {
      return new NumberLiteral(text, null, false, null, value);
    }
    double real = value.real();
    boolean whole = (double) (long) real == real;
    return new NumberLiteral(text, whole ? (Long) (long) real : null, whole, real, value);
  }

  private static NumberLiteral real(String text) throws SyntaxFailure {
    BigInteger whole = GoNumbers.integer(text);
    if (whole != null) {
      boolean signed = whole.bitLength() < 64;
      boolean unsigned = whole.signum() >= 0 && whole.compareTo(MOST_UNSIGNED) < 0;
      if (signed || unsigned) {
        return new NumberLiteral(
            text, signed ? whole.longValue() : null, unsigned, whole.doubleValue(), null);
      }
    }
    return decimal(text);
  }

  private static NumberLiteral decimal(String text) throws SyntaxFailure {
    Double value = GoNumbers.decimal(text);
    if (value == null) {
      throw new SyntaxFailure("illegal number syntax: " + GoQuote.text(text));
    } else if (!looksDecimal(text.toLowerCase(Locale.ROOT))) {
      throw new SyntaxFailure("integer overflow: " + GoQuote.text(text));
    }
    boolean whole = (double) (long) (double) value == value && Math.abs(value) < 0x1p63;
    return new NumberLiteral(text, whole ? (Long) (long) (double) value : null, whole, value, null);
  }
}
