package io.lapstrake.core.rules.format;

import java.time.ZoneId;
import java.util.regex.Pattern;

/** Whether a text is of a certain small form. */
final class TextCheck {

  private static final Pattern SYSCTL =
      Pattern.compile("([a-z0-9]([-_a-z0-9]*[a-z0-9])?[./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?");

  private TextCheck() {}

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isPercent(String text) {
    int last = text.length() - 1;
    return last > 0
        && text.charAt(last) == '%'
        && text.chars().limit(last).allMatch(c -> isDigit((char) c));
  }

  /** What Go's {@code time.ParseDuration} reads, without a sign. */
  static boolean isDuration(String text) {
    int at = 0;
    while (at < text.length()) {
      int number = at;
      while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
        at++;
      }
      int unit = at;
      while (at < text.length() && !isDigit(text.charAt(at)) && text.charAt(at) != '.') {
        at++;
      }
      if (!isDecimal(text.substring(number, unit)) || !isUnit(text.substring(unit, at))) {
        return text.equals("0");
      }
    }
    return !text.isEmpty();
  }

  /** What MetalLB takes as a hold time. */
  static boolean isHoldTime(String text) {
    long seconds = Span.nanoseconds(text).orElse(1_000_000_000L) / 1_000_000_000L;
    return seconds == 0 || seconds >= 3;
  }

  /** What IsValidSysctlName takes. */
  static boolean isSysctl(String text) {
    return text.length() <= 253 && SYSCTL.matcher(text).matches();
  }

  private static boolean isDecimal(String text) {
    return text.chars().anyMatch(c -> isDigit((char) c))
        && text.indexOf('.') == text.lastIndexOf('.');
  }

  private static boolean isUnit(String text) {
    return switch (text) {
      case "ns", "us", "µs", "μs", "ms", "s", "m", "h" -> true;
      default -> false;
    };
  }

  /** A name that Kubernetes and Java know; offsets such as {@code +01:00} are none. */
  static boolean isTimeZone(String text) {
    return ZoneId.getAvailableZoneIds().contains(text) && !text.startsWith("SystemV/");
  }

  static boolean isDomainPath(String text) {
    int slash = text.indexOf('/');
    return slash > 0
        && NameCheck.isDnsSubdomain(text.substring(0, slash))
        && text.substring(slash + 1).matches("[A-Za-z0-9/\\-._~%!$&'()*+,;=:]+");
  }

  static boolean isRelativePath(String text) {
    return !text.isEmpty() && !text.startsWith("/") && !("/" + text + "/").contains("/../");
  }

  static boolean isBase64(String text) {
    int end = text.length();
    int signs = 0;
    int letters = 0;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c == '=') {
        signs++;
      } else if (c != '\n' && c != '\r') {
        if (signs > 0 || !isBase64(c)) {
          return false;
        }
        letters++;
      }
    }
    return signs <= 2 && (letters + signs) % 4 == 0;
  }

  private static boolean isBase64(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '+' || c == '/';
  }
}
