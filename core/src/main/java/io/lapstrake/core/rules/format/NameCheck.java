package io.lapstrake.core.rules.format;

import java.util.Locale;

/** Whether a text is a name of a certain form; written without regular expressions, for speed. */
final class NameCheck {

  private static final int LABEL = 63;
  private static final int SUBDOMAIN = 253;
  private static final int PORT_NAME = 15;

  private NameCheck() {}

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLowerOrDigit(char c) {
    return isLower(c) || isDigit(c);
  }

  private static boolean isAlphanumeric(char c) {
    return isLowerOrDigit(c) || (c >= 'A' && c <= 'Z');
  }

  /** RFC 1123 label. */
  static boolean isDnsLabel(String text) {
    return text.length() <= LABEL && isLabel(text, 0, text.length());
  }

  /** RFC 1035 label. */
  static boolean isDns1035Label(String text) {
    return isDnsLabel(text) && isLower(text.charAt(0));
  }

  /** RFC 1123 subdomain; its parts may be longer than a label, as Kubernetes has it. */
  static boolean isDnsSubdomain(String text) {
    return isDnsSubdomain(text, 0, text.length());
  }

  /** A subdomain, or one behind {@code *.}. */
  static boolean isHost(String text) {
    return text.startsWith("*.")
        ? text.length() <= SUBDOMAIN && isDnsSubdomain(text, 2, text.length())
        : isDnsSubdomain(text);
  }

  private static boolean isDnsSubdomain(String text, int from, int to) {
    if (to - from > SUBDOMAIN) {
      return false;
    }
    int start = from;
    for (int i = from; i <= to; i++) {
      if (i == to || text.charAt(i) == '.') {
        if (!isLabel(text, start, i)) {
          return false;
        }
        start = i + 1;
      }
    }
    return true;
  }

  private static boolean isLabel(String text, int from, int to) {
    if (from >= to || text.charAt(from) == '-' || text.charAt(to - 1) == '-') {
      return false;
    }
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!isLowerOrDigit(c) && c != '-') {
        return false;
      }
    }
    return true;
  }

  /** A name with or without a DNS name and a slash before it. */
  static boolean isQualifiedName(String text) {
    int slash = text.indexOf('/');
    return (slash < 0 || (slash > 0 && isDnsSubdomain(text, 0, slash)))
        && slash + 1 < text.length()
        && isWord(text, slash + 1);
  }

  /** Empty, or a word of a label. */
  static boolean isLabelValue(String text) {
    return text.isEmpty() || isWord(text, 0);
  }

  private static boolean isWord(String text, int from) {
    int last = text.length() - 1;
    if (last - from >= LABEL
        || !isAlphanumeric(text.charAt(from))
        || !isAlphanumeric(text.charAt(last))) {
      return false;
    }
    for (int i = from; i < last; i++) {
      char c = text.charAt(i);
      if (!isAlphanumeric(c) && c != '-' && c != '_' && c != '.') {
        return false;
      }
    }
    return true;
  }

  /** What may stand between two slashes of a path; names of roles may. */
  static boolean isPathSegment(String text) {
    return !text.isEmpty()
        && !text.equals(".")
        && !text.equals("..")
        && text.indexOf('/') < 0
        && text.indexOf('%') < 0;
  }

  /** IANA_SVC_NAME of RFC 6335, lower case only. */
  static boolean isPortName(String text) {
    if (text.length() > PORT_NAME || !isLabel(text, 0, text.length()) || text.contains("--")) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (isLower(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Printable ASCII without the equals sign. */
  static boolean isEnvName(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == '=') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** A key of a ConfigMap or a Secret. */
  static boolean isConfigKey(String text) {
    if (text.isEmpty() || text.length() > SUBDOMAIN || text.equals(".") || text.startsWith("..")) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isAlphanumeric(c) && c != '-' && c != '_' && c != '.') {
        return false;
      }
    }
    return true;
  }

  /** The text in lower case, with hyphens for what no DNS name holds, without those at its ends. */
  static String nearest(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9.]+", "-")
        .replaceAll("^[-.]+|[-.]+$", "");
  }
}
