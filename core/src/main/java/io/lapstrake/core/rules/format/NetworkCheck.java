package io.lapstrake.core.rules.format;

/** Whether a text is an address; never asks the network. */
final class NetworkCheck {

  private static final int GROUPS = 8;

  private NetworkCheck() {}

  static boolean isIp(String text) {
    return text.indexOf(':') >= 0 ? isIpv6(text) : isIpv4(text);
  }

  static boolean isCidr(String text) {
    int slash = text.indexOf('/');
    if (slash < 0 || !isIp(text.substring(0, slash))) {
      return false;
    }
    int bits = text.indexOf(':') >= 0 ? 128 : 32;
    return number(text, slash + 1, text.length(), bits) >= 0;
  }

  private static boolean isIpv4(String text) {
    int parts = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '.') {
        if (number(text, start, i, 255) < 0) {
          return false;
        }
        parts++;
        start = i + 1;
      }
    }
    return parts == 4;
  }

  /** A number without leading zeros from 0 to {@code max}; -1 when it is none. */
  private static int number(String text, int from, int to, int max) {
    if (from >= to || to - from > 3 || (to - from > 1 && text.charAt(from) == '0')) {
      return -1;
    }
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = 10 * number + digit;
    }
    return number <= max ? number : -1;
  }

  private static boolean isIpv6(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      return groups(text) == GROUPS;
    }
    int before = groups(text.substring(0, gap));
    int after = groups(text.substring(gap + 2));
    return before >= 0 && after >= 0 && before + after < GROUPS;
  }

  /** How many groups of 16 bits a part of an address has; -1 when it is not well formed. */
  private static int groups(String part) {
    if (part.isEmpty()) {
      return 0;
    }
    String[] groups = part.split(":", -1);
    int count = 0;
    for (int i = 0; i < groups.length; i++) {
      if (i == groups.length - 1 && isIpv4(groups[i])) {
        count += 2;
      } else if (isGroup(groups[i])) {
        count++;
      } else {
        return -1;
      }
    }
    return count;
  }

  private static boolean isGroup(String group) {
    return !group.isEmpty()
        && group.length() <= 4
        && group.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
  }
}
