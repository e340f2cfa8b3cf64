package io.lapstrake.helm.function.pattern;

import com.google.re2j.Matcher;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is put for a match: a text in which {@code $1} and {@code ${name}} stand for its groups. */
final class Replacement {

  private final String text;
  private final boolean literal;

  private Replacement(String text, boolean literal) {
    this.text = text;
    this.literal = literal;
  }

  static Replacement of(String text) {
    return new Replacement(text, text.indexOf('$') < 0);
  }

  /** A text in which nothing stands for something else. */
  static Replacement literal(String text) {
    return new Replacement(text, true);
  }

  void append(StringBuilder out, Matcher match, Map<String, Integer> groups) {
    if (literal) {
      out.append(text);
      return;
    }
    int at = 0;
    while (at < text.length()) {
      int dollar = text.indexOf('$', at);
      if (dollar < 0) {
        break;
      }
      out.append(text, at, dollar);
      at = reference(out, dollar, match, groups);
    }
    out.append(text, at, text.length());
  }

  /** Writes what stands at a dollar sign and gives the place behind it. */
  private int reference(StringBuilder out, int dollar, Matcher match, Map<String, Integer> groups) {
    int from = dollar + 1;
    if (text.startsWith("$", from)) {
      out.append('$');
      return from + 1;
    }
    boolean braces = text.startsWith("{", from);
    int start = braces ? from + 1 : from;
    int end = start;
    while (end < text.length() && isOfName(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    if (end == start || (braces && !text.startsWith("}", end))) {
      out.append('$');
      return from;
    }
    group(out, text.substring(start, end), match, groups);
    return braces ? end + 1 : end;
  }

  private static boolean isOfName(int point) {
    return point == '_' || Character.isLetterOrDigit(point);
  }

  private static void group(
      StringBuilder out, String name, Matcher match, Map<String, Integer> groups) {
    Integer number = number(name);
    Integer index = number == null ? groups.get(name) : number;
    if (index != null && index <= match.groupCount()) {
      String group = match.group(index);
      out.append(group == null ? "" : group);
    }
  }

  private static @Nullable Integer number(String name) {
    boolean digits = name.chars().allMatch(it -> it >= '0' && it <= '9');
    boolean plain = digits && (name.equals("0") || !name.startsWith("0")) && name.length() < 9;
    return plain ? Integer.valueOf(name) : null;
  }
}
