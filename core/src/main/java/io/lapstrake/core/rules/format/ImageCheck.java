package io.lapstrake.core.rules.format;

/** Whether a text names an image, by the grammar of {@code github.com/distribution/reference}. */
final class ImageCheck {

  private static final int MOST_NAME = 255;
  private static final int MOST_TAG = 128;
  private static final int LEAST_DIGEST = 32;

  private ImageCheck() {}

  static boolean isImage(String text) {
    int at = text.indexOf('@');
    int end = at < 0 ? text.length() : at;
    if (at >= 0 && !isDigest(text.substring(at + 1))) {
      return false;
    }
    int slash = text.lastIndexOf('/', end - 1);
    int colon = text.indexOf(':', slash + 1);
    if (colon >= 0 && colon < end) {
      if (!isTag(text, colon + 1, end)) {
        return false;
      }
      end = colon;
    }
    return end <= MOST_NAME && isName(text, end);
  }

  /** Whether a text would name an image if it had one tag rather than two. */
  static boolean hasTwoTags(String text) {
    int at = text.indexOf('@');
    String tagged = at < 0 ? text : text.substring(0, at);
    int last = tagged.lastIndexOf(':');
    return last > 0
        && tagged.lastIndexOf(':', last - 1) > tagged.lastIndexOf('/')
        && isImage(tagged.substring(0, last))
        && isTag(tagged, last + 1, tagged.length());
  }

  private static boolean isName(String text, int end) {
    int slash = text.indexOf('/');
    int start = 0;
    if (slash >= 0 && slash < end && isHost(text.substring(0, slash))) {
      start = slash + 1;
    }
    for (int i = start; i <= end; i++) {
      if (i == end || text.charAt(i) == '/') {
        if (!isComponent(text, start, i)) {
          return false;
        }
        start = i + 1;
      }
    }
    return true;
  }

  private static boolean isHost(String text) {
    int colon = text.indexOf(':', text.startsWith("[") ? text.indexOf(']') : 0);
    String host = colon < 0 ? text : text.substring(0, colon);
    boolean port = colon < 0 || isDigits(text, colon + 1);
    boolean bracketed = host.startsWith("[") && host.endsWith("]");
    return port
        && (bracketed ? NetworkCheck.isIp(host.substring(1, host.length() - 1)) : isHostName(host));
  }

  private static boolean isDigits(String text, int from) {
    return from < text.length() && text.chars().skip(from).allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isHostName(String host) {
    int start = 0;
    for (int i = 0; i <= host.length(); i++) {
      if (i == host.length() || host.charAt(i) == '.') {
        if (start == i || host.charAt(start) == '-' || host.charAt(i - 1) == '-') {
          return false;
        }
        start = i + 1;
      } else if (!isLetterOrDigit(host.charAt(i)) && host.charAt(i) != '-') {
        return false;
      }
    }
    return true;
  }

  /** Lower-case words, joined by a dot, one or two underscores, or hyphens. */
  private static boolean isComponent(String text, int from, int to) {
    if (from >= to || !isWord(text.charAt(from)) || !isWord(text.charAt(to - 1))) {
      return false;
    }
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      int run = 1;
      while (text.charAt(at + run - 1) == c && at + run < to && text.charAt(at + run) == c) {
        run++;
      }
      boolean joins = c == '-' || (c == '_' && run <= 2) || (c == '.' && run == 1);
      boolean alone = isWord(text.charAt(Math.max(from, at - 1)));
      if (!isWord(c) && !(joins && alone)) {
        return false;
      }
      at += run;
    }
    return true;
  }

  private static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  private static boolean isLetterOrDigit(char c) {
    return isWord(c) || (c >= 'A' && c <= 'Z');
  }

  private static boolean isTag(String text, int from, int to) {
    if (from >= to || to - from > MOST_TAG) {
      return false;
    }
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean inside = i > from && (c == '.' || c == '-');
      if (!isLetterOrDigit(c) && c != '_' && !inside) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigest(String digest) {
    int colon = digest.indexOf(':');
    return colon > 0
        && digest.length() - colon > LEAST_DIGEST
        && digest
            .chars()
            .limit(colon)
            .allMatch(c -> isLetterOrDigit((char) c) || "+.-_".indexOf(c) >= 0)
        && digest.chars().skip(colon + 1).allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
  }
}
