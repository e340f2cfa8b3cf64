package io.lapstrake.core.rules.format;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.ValueType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An amount as Kubernetes writes it, such as {@code 500m}, {@code 1.5Gi} or {@code 12e6}.
 *
 * <p>Two quantities are equal when their amounts are: {@code 1024Mi} equals {@code 1Gi}. {@link
 * #toString()} gives the canonical form: the largest suffix of its family that leaves a whole
 * number. Amounts are rounded up, away from zero, to nine decimals, and those with a binary suffix
 * are at most 2^63-1, as the API server keeps them.
 *
 * <p>Source: {@code k8s.io/apimachinery/pkg/api/resource}, type Quantity.
 */
public final class Quantity implements Comparable<Quantity> {

  private static final int SCALE = 9;
  private static final int NONE = -2;
  private static final int MOST_DIGITS = 64;
  private static final BigInteger K = BigInteger.valueOf(1024);
  private static final String[] BINARY = {"", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"};
  private static final String[] DECIMAL = {"n", "u", "m", "", "k", "M", "G", "T", "P", "E"};
  private static final BigDecimal MAX = BigDecimal.valueOf(Long.MAX_VALUE);

  private enum Family {
    DECIMAL,
    BINARY,
    EXPONENT
  }

  private final BigDecimal amount;
  private final Family family;

  private Quantity(BigDecimal amount, Family family) {
    BigDecimal exact = amount.scale() > SCALE ? amount.setScale(SCALE, RoundingMode.UP) : amount;
    this.amount = family == Family.BINARY ? exact.min(MAX).max(MAX.negate()) : exact;
    this.family = family;
  }

  /**
   * Reads a quantity.
   *
   * @throws IllegalArgumentException when the text is none
   */
  public static Quantity of(String text) {
    return parse(text)
        .orElseThrow(() -> new IllegalArgumentException("Not a quantity: \"" + text + "\""));
  }

  /** Reads a quantity; empty when the text is none. */
  public static Optional<Quantity> parse(String text) {
    int end = numberEnd(text);
    if (end > MOST_DIGITS || !hasDigit(text, end)) {
      return Optional.empty();
    }
    String number = text.charAt(0) == '+' ? text.substring(1, end) : text.substring(0, end);
    return Optional.ofNullable(withSuffix(new BigDecimal(number), text.substring(end)));
  }

  /** The quantity that a literal stands for; empty when it is none. */
  public static Optional<Quantity> read(Literal<?> value) {
    boolean number = value.type() == ValueType.INTEGER || value.type() == ValueType.DECIMAL;
    String text = number ? value.inText() : value.asText();
    return text == null ? Optional.empty() : parse(text);
  }

  /**
   * Compares two literals: less than zero, zero or more as the first is less, equal or more; -2
   * where one of them is no quantity.
   */
  public static int compare(Literal<?> left, Literal<?> right) {
    if (left.value() instanceof Long one && right.value() instanceof Long other) {
      return Long.compare(one, other);
    }
    long simple = SimpleQuantity.thousandths(left.asText());
    long limit = SimpleQuantity.thousandths(right.asText());
    if (simple >= 0 && limit >= 0) {
      return Long.compare(simple, limit);
    }
    return read(left).flatMap(it -> read(right).map(it::compareTo)).orElse(NONE);
  }

  /**
   * Whether a text is seen to be a quantity that is not above that of another one without reading
   * them: both are whole digits with the same suffix. Most requests and limits are.
   */
  public static boolean isPlainlyNotAbove(@Nullable String low, @Nullable String high) {
    if (low == null || high == null) {
      return false;
    }
    int digits = digits(low);
    int more = digits(high);
    return digits > 0
        && low.charAt(0) != '0'
        && more >= digits
        && low.length() - digits == high.length() - more
        && low.regionMatches(digits, high, more, low.length() - digits)
        && (more > digits ? high.charAt(0) != '0' : low.compareTo(high) <= 0);
  }

  private static int digits(String text) {
    int end = 0;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int numberEnd(String text) {
    int at = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
    boolean point = false;
    while (at < text.length() && (isDigit(text.charAt(at)) || (!point && text.charAt(at) == '.'))) {
      point |= text.charAt(at) == '.';
      at++;
    }
    return at;
  }

  private static boolean hasDigit(String text, int end) {
    for (int i = 0; i < end; i++) {
      if (isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static @Nullable Quantity withSuffix(BigDecimal number, String suffix) {
    for (int i = 1; i < BINARY.length; i++) {
      if (BINARY[i].equals(suffix)) {
        return new Quantity(number.multiply(new BigDecimal(K.pow(i))), Family.BINARY);
      }
    }
    for (int i = 0; i < DECIMAL.length; i++) {
      if (DECIMAL[i].equals(suffix)) {
        return new Quantity(number.scaleByPowerOfTen(3 * i - SCALE), Family.DECIMAL);
      }
    }
    return withExponent(number, suffix);
  }

  private static @Nullable Quantity withExponent(BigDecimal number, String suffix) {
    int digits = suffix.length() > 1 && "+-".indexOf(suffix.charAt(1)) >= 0 ? 2 : 1;
    if (suffix.length() <= digits
        || suffix.length() > digits + 3
        || Character.toLowerCase(suffix.charAt(0)) != 'e'
        || !suffix.chars().skip(digits).allMatch(c -> isDigit((char) c))) {
      return null;
    }
    return new Quantity(
        number.scaleByPowerOfTen(Integer.parseInt(suffix.substring(1))), Family.EXPONENT);
  }

  /** The amount. */
  public BigDecimal amount() {
    return amount;
  }

  /** Whether the amount has nothing behind the point. */
  public boolean isWhole() {
    return isWhole(amount);
  }

  /** Less than zero, zero, or more: -1, 0 or 1. */
  public int signum() {
    return amount.signum();
  }

  @Override
  public int compareTo(Quantity other) {
    return amount.compareTo(other.amount);
  }

  /** Two quantities are equal when their amounts are, however they are written. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Quantity that && amount.compareTo(that.amount) == 0;
  }

  @Override
  public int hashCode() {
    return amount.stripTrailingZeros().hashCode();
  }

  /** The canonical form, as the API server writes it. */
  @Override
  public String toString() {
    if (amount.signum() == 0) {
      return "0";
    }
    BigDecimal least = BigDecimal.valueOf(K.longValue());
    boolean binary =
        family == Family.BINARY && isWhole(amount) && amount.abs().compareTo(least) >= 0;
    return binary ? inBinary() : inDecimal();
  }

  private static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }

  private String inBinary() {
    BigInteger whole = amount.toBigIntegerExact();
    int power = 0;
    while (power < BINARY.length - 1 && whole.mod(K).signum() == 0) {
      whole = whole.divide(K);
      power++;
    }
    return whole + BINARY[power];
  }

  private String inDecimal() {
    BigDecimal stripped = amount.stripTrailingZeros();
    int exponent = Math.floorDiv(-stripped.scale(), 3) * 3;
    if (family != Family.EXPONENT) {
      exponent = Math.min(exponent, 3 * (DECIMAL.length - 1) - SCALE);
    }
    String whole = stripped.scaleByPowerOfTen(-exponent).toBigIntegerExact().toString();
    return family == Family.EXPONENT
        ? whole + (exponent == 0 ? "" : "e" + exponent)
        : whole + DECIMAL[(exponent + SCALE) / 3];
  }
}
