package io.lapstrake.helm.go;

import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** One run of {@code Sprintf} over its format. */
final class FormatRun {

  private static final int MOST = 1_000_000;

  private final StringBuilder out = new StringBuilder();
  private final String format;
  private final List<? extends @Nullable Object> operands;
  private final LongConsumer spend;
  private int at;
  private int next;
  private boolean reordered;
  private boolean goodIndex = true;
  private boolean afterIndex;

  /**
   * A run.
   *
   * @param spend is told of how many characters are about to be printed, where they may be many
   */
  FormatRun(String format, List<? extends @Nullable Object> operands, LongConsumer spend) {
    this.format = format;
    this.operands = operands;
    this.spend = spend;
  }

  String run() {
    while (at < format.length()) {
      int percent = format.indexOf('%', at);
      if (percent < 0) {
        out.append(format, at, format.length());
        break;
      }
      out.append(format, at, percent);
      at = percent + 1;
      goodIndex = true;
      afterIndex = false;
      directive();
    }
    extra();
    return out.toString();
  }

  private void directive() {
    var flags = new FormatFlags();
    while (at < format.length() && flags.take(format.charAt(at))) {
      at++;
    }
    index();
    width(flags);
    precision(flags);
    if (!afterIndex) {
      index();
    }
    if (at >= format.length()) {
      out.append("%!(NOVERB)");
    } else {
      verb(flags);
    }
  }

  private void width(FormatFlags flags) {
    if (peek('*')) {
      at++;
      Integer given = star();
      if (given == null) {
        out.append("%!(BADWIDTH)");
      } else {
        flags.width = Math.abs(given);
        flags.minus |= given < 0;
      }
      afterIndex = false;
    } else {
      int start = at;
      int number = number();
      flags.width = at == start ? FormatFlags.NONE : number;
      if (afterIndex && at > start) {
        goodIndex = false;
      }
    }
  }

  private void precision(FormatFlags flags) {
    if (!peek('.') || at + 1 >= format.length()) {
      return;
    }
    at++;
    if (afterIndex) {
      goodIndex = false;
    }
    index();
    if (peek('*')) {
      at++;
      Integer given = star();
      if (given == null || given < 0) {
        out.append("%!(BADPREC)");
      } else {
        flags.precision = given;
      }
      afterIndex = false;
    } else {
      flags.precision = number();
    }
  }

  private boolean peek(char c) {
    return at < format.length() && format.charAt(at) == c;
  }

  /** A number of the format; one that is too large ends the format. */
  private int number() {
    long number = 0;
    while (at < format.length() && format.charAt(at) >= '0' && format.charAt(at) <= '9') {
      if (number > MOST) {
        at = format.length();
        return 0;
      }
      number = number * 10 + format.charAt(at) - '0';
      at++;
    }
    return (int) number;
  }

  private @Nullable Integer star() {
    Object operand = next < operands.size() ? operands.get(next++) : null;
    if (!(operand instanceof GoInt || operand instanceof Long || operand instanceof GoOther)) {
      return null;
    }
    long number = operand instanceof Long own ? own : Long.parseLong(operand.toString());
    return number > MOST || number < -MOST ? null : (Integer) (int) number;
  }

  /** An index in brackets, counted from 1. */
  private void index() {
    afterIndex = false;
    if (!peek('[')) {
      return;
    }
    reordered = true;
    int close = format.indexOf(']', at);
    if (close < 0) {
      goodIndex = false;
      at++;
      return;
    }
    int given = parsed(format.substring(at + 1, close));
    at = close + 1;
    afterIndex = given >= 0;
    if (given < 1 || given > operands.size()) {
      goodIndex = false;
    } else {
      next = given - 1;
    }
  }

  private static int parsed(String digits) {
    boolean number = !digits.isEmpty() && digits.length() < 8;
    for (int i = 0; i < digits.length(); i++) {
      number &= digits.charAt(i) >= '0' && digits.charAt(i) <= '9';
    }
    return number ? Integer.parseInt(digits) : -1;
  }

  private void verb(FormatFlags flags) {
    int verb = format.codePointAt(at);
    at += Character.charCount(verb);
    if (verb == '%') {
      out.append('%');
    } else if (!goodIndex) {
      out.append("%!").appendCodePoint(verb).append("(BADINDEX)");
    } else if (next >= operands.size()) {
      out.append("%!").appendCodePoint(verb).append("(MISSING)");
    } else {
      Object operand = operands.get(next++);
      spend.accept(Math.max(flags.width, 0) + Math.max(flags.precision, 0));
      if (verb == 'v' || verb == 'w') {
        flags.sharpV = flags.sharp;
        flags.sharp = false;
        flags.plusV = flags.plus;
        flags.plus = false;
      }
      new FormatPrinter(out, flags).operand(operand, (char) verb);
    }
  }

  private void extra() {
    if (reordered || next >= operands.size()) {
      return;
    }
    out.append("%!(EXTRA ");
    for (int i = next; i < operands.size(); i++) {
      Object operand = operands.get(i);
      out.append(i > next ? ", " : "");
      if (operand == null) {
        out.append("<nil>");
      } else {
        out.append(GoTypes.typeName(operand)).append('=');
        new FormatPrinter(out, new FormatFlags()).operand(operand, 'v');
      }
    }
    out.append(')');
  }
}
