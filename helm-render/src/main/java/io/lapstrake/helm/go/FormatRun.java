package io.lapstrake.helm.go;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run of {@code Sprintf} over its format. */
final class FormatRun {

  private static final int MOST = 1_000_000;

  private final StringBuilder out = new StringBuilder();
  private final String format;
  private final List<? extends @Nullable Object> operands;
  private int at;
  private int next;
  private boolean reordered;
  private boolean goodIndex = true;
  private boolean afterIndex;

  FormatRun(String format, List<? extends @Nullable Object> operands) {
    this.format = format;
    this.operands = operands;
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
    if (!peek('.')) {
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

  /** A number of the format; 0 where there is none, or where it is too large. */
  private int number() {
    long number = 0;
    int start = at;
    while (at < format.length() && format.charAt(at) >= '0' && format.charAt(at) <= '9') {
      number = number * 10 + format.charAt(at) - '0';
      if (number > MOST) {
        at = start;
        return 0;
      }
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
    return Math.abs(number) > MOST ? null : (Integer) (int) number;
  }

  /** An index in brackets, counted from 1. */
  private void index() {
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
    if (given < 1 || given > operands.size()) {
      goodIndex = false;
    } else {
      next = given - 1;
      afterIndex = true;
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
      if (verb == 'v') {
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
