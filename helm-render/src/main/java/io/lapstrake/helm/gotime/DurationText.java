package io.lapstrake.helm.gotime;

import io.lapstrake.helm.go.GoQuote;
import io.lapstrake.helm.go.TemplateFailure;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;

/** A duration as a text, there and back. */
final class DurationText {

  private static final Map<String, Long> UNITS = units();
  private static final String DIGITS = "0123456789";
  private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(63);

  private final String text;
  private int at;

  private DurationText(String text) {
    this.text = text;
  }

  private static Map<String, Long> units() {
    var units = new LinkedHashMap<String, Long>();
    units.put("ns", 1L);
    units.put("us", 1_000L);
    units.put("\u00b5s", 1_000L);
    units.put("\u03bcs", 1_000L);
    units.put("ms", 1_000_000L);
    units.put("s", 1_000_000_000L);
    units.put("m", 60_000_000_000L);
    units.put("h", 3_600_000_000_000L);
    return units;
  }

  static long parse(String text) {
    return new DurationText(text).parse();
  }

  private long parse() {
    boolean negative = text.startsWith("-");
    at = negative || text.startsWith("+") ? 1 : 0;
    if (text.substring(at).equals("0")) {
      return 0;
    } else if (at == text.length()) {
      throw invalid();
    }
    BigInteger total = BigInteger.ZERO;
    while (at < text.length()) {
      total = total.add(part());
      if (total.compareTo(LIMIT) > 0) {
        throw invalid();
      }
    }
    if (!negative && total.equals(LIMIT)) {
      throw invalid();
    }
    return negative ? total.negate().longValue() : total.longValue();
  }

  private BigInteger part() {
    String number = digits();
    boolean point = text.startsWith(".", at);
    at += point ? 1 : 0;
    String fraction = point ? digits() : "";
    if (number.isEmpty() && fraction.isEmpty()) {
      throw invalid();
    }
    int from = at;
    while (at < text.length() && text.charAt(at) != '.' && DIGITS.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String unit = text.substring(from, at);
    if (unit.isEmpty()) {
      throw new TemplateFailure("time: missing unit in duration " + GoQuote.text(text));
    }
    Long size = UNITS.get(unit);
    if (size == null) {
      throw new TemplateFailure(
          "time: unknown unit " + GoQuote.text(unit) + " in duration " + GoQuote.text(text));
    }
    var amount = new BigDecimal((number.isEmpty() ? "0" : number) + "." + fraction + "0");
    return amount.multiply(BigDecimal.valueOf(size)).toBigInteger();
  }

  private String digits() {
    int from = at;
    while (at < text.length() && DIGITS.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return text.substring(from, at);
  }

  private TemplateFailure invalid() {
    return new TemplateFailure("time: invalid duration " + GoQuote.text(text));
  }

  static String of(long nanoseconds) {
    if (nanoseconds == 0) {
      return "0s";
    }
    BigInteger size = BigInteger.valueOf(nanoseconds).abs();
    String sign = nanoseconds < 0 ? "-" : "";
    long small = size.min(BigInteger.valueOf(1_000_000_000L)).longValue();
    if (small < 1_000) {
      return sign + small + "ns";
    } else if (small < 1_000_000) {
      return sign + decimal(size, 3) + "\u00b5s";
    } else if (small < 1_000_000_000L) {
      return sign + decimal(size, 6) + "ms";
    }
    BigInteger[] minutes = size.divideAndRemainder(BigInteger.valueOf(60_000_000_000L));
    long whole = minutes[0].longValue();
    return sign
        + (whole >= 60 ? whole / 60 + "h" : "")
        + (whole > 0 ? whole % 60 + "m" : "")
        + decimal(minutes[1], 9)
        + "s";
  }

  private static String decimal(BigInteger number, int places) {
    var decimal = new BigDecimal(number, places).stripTrailingZeros();
    return decimal.signum() == 0 ? "0" : decimal.toPlainString();
  }
}
