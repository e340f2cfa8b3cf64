package io.lapstrake.helm.function.pattern;

import io.lapstrake.helm.go.TemplateFailure;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The counted repetitions of a regular expression, which are written out when it is compiled: Go
 * refuses those that come to more than a thousand within one another.
 */
final class Repeats {

  private static final int MOST = 1000;
  private static final Pattern COUNT = Pattern.compile("\\{([0-9]{1,4})(?:,([0-9]{1,4})?)?\\}");

  /** What stands between two parentheses. */
  private static final class Group {
    private int repeated = 1;
    private long size;
  }

  private final String pattern;
  private final Deque<Group> groups = new ArrayDeque<>();
  private Group group = new Group();
  private int at;
  private int repeated = 1;
  private long size;
  private final StringBuilder text;

  private Repeats(String pattern) {
    this.pattern = pattern;
    this.text = new StringBuilder(pattern.length() + 8);
  }

  /**
   * The repetitions of an expression.
   *
   * @throws TemplateFailure if it repeats too often
   */
  static Repeats of(String pattern) {
    var repeats = new Repeats(pattern);
    if (pattern.indexOf('{') < 0) {
      repeats.text.append(pattern);
      repeats.group.size = pattern.length();
    } else {
      repeats.read();
    }
    return repeats;
  }

  /** About how many steps the expression is compiled to. */
  long size() {
    return group.size;
  }

  /** The expression with a backslash before each brace that stands for itself. */
  String text() {
    return text.toString();
  }

  private void read() {
    while (at < pattern.length()) {
      int from = at;
      switch (pattern.charAt(at)) {
        case '\\' -> skip(2);
        case '[' -> characters();
        case '(' -> open();
        case ')' -> close();
        case '{' -> count();
        case '*', '+', '?' -> at++;
        default -> skip(1);
      }
      text.append(pattern, from, Math.min(at, pattern.length()));
    }
    while (!groups.isEmpty()) {
      close();
    }
  }

  /** An atom without repetitions in it. */
  private void skip(int length) {
    at += length;
    repeated = 1;
    size = 1;
    group.size++;
  }

  private void characters() {
    int end = at + 1;
    end += pattern.startsWith("^", end) ? 1 : 0;
    end += pattern.startsWith("]", end) ? 1 : 0;
    while (end < pattern.length() && pattern.charAt(end) != ']') {
      end += pattern.charAt(end) == '\\' ? 2 : 1;
    }
    skip(end + 1 - at);
  }

  private void open() {
    groups.push(group);
    group = new Group();
    at++;
  }

  private void close() {
    repeated = group.repeated;
    size = group.size;
    if (!groups.isEmpty()) {
      group = groups.pop();
      group.repeated = Math.max(group.repeated, repeated);
      group.size += size;
    }
    at++;
  }

  private void count() {
    Matcher matcher = COUNT.matcher(pattern).region(at, pattern.length());
    if (!matcher.lookingAt()) {
      text.append('\\');
      skip(1);
      return;
    }
    String most = matcher.group(2) == null ? matcher.group(1) : matcher.group(2);
    int times = Math.max(1, Integer.parseInt(most));
    if (times * repeated > MOST) {
      throw new TemplateFailure(
          "error parsing regexp: invalid repeat count: `" + matcher.group() + "`");
    }
    group.size += size * (times - 1);
    size *= times;
    repeated *= times;
    group.repeated = Math.max(group.repeated, repeated);
    at = matcher.end();
  }
}
