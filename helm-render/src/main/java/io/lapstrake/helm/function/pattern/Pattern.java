package io.lapstrake.helm.function.pattern;

import com.google.re2j.Matcher;
import io.lapstrake.helm.go.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A regular expression, used by the rules of Go's {@code regexp}. */
final class Pattern {

  private final com.google.re2j.Pattern pattern;

  private Pattern(com.google.re2j.Pattern pattern) {
    this.pattern = pattern;
  }

  /**
   * The pattern of a text.
   *
   * @throws com.google.re2j.PatternSyntaxException if it is none
   */
  static Pattern of(String text) {
    return new Pattern(Expressions.compiled(text));
  }

  boolean matches(String text) {
    return pattern.matcher(text).find();
  }

  /** The first match, or nothing. */
  String find(String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group() : "";
  }

  /** The matches, at most some number unless that is negative. */
  List<String> findAll(String text, long most, Context context) {
    var found = new ArrayList<String>();
    each(text, most, context, it -> found.add(it.group()));
    return found;
  }

  String replace(String text, Replacement replacement, Context context) {
    var replaced = new StringBuilder(text.length());
    int[] from = {0};
    each(
        text,
        -1,
        context,
        match -> {
          int length = replaced.length();
          replaced.append(text, from[0], match.start());
          replacement.append(replaced, match, pattern.namedGroups());
          context.spend(replaced.length() - length);
          from[0] = match.end();
        });
    return replaced.append(text, from[0], text.length()).toString();
  }

  /** What stands between the matches, as at most some number of parts unless that is negative. */
  List<String> split(String text, long most, Context context) {
    if (text.isEmpty() && !pattern.pattern().isEmpty()) {
      return List.of("");
    }
    var parts = new ArrayList<String>();
    int[] bounds = {0, 0};
    each(
        text,
        most,
        context,
        match -> {
          if (parts.size() == most - 1) {
            return;
          }
          bounds[1] = match.start();
          if (match.end() != 0) {
            parts.add(text.substring(bounds[0], bounds[1]));
          }
          bounds[0] = match.end();
        });
    if (bounds[1] != text.length()) {
      parts.add(text.substring(bounds[0]));
    }
    return parts;
  }

  /** Tells of each match; of empty ones but those that do not touch the match before them. */
  private void each(String text, long most, Context context, Consumer<Matcher> told) {
    Matcher matcher = pattern.matcher(text);
    int at = 0;
    int end = -1;
    for (long count = 0; count != most && at <= text.length() && matcher.find(at); ) {
      boolean empty = matcher.end() == matcher.start();
      if (!empty || matcher.start() != end) {
        context.spend(2);
        told.accept(matcher);
        count++;
      }
      end = matcher.end();
      at = empty ? after(text, end) : end;
    }
  }

  private static int after(String text, int at) {
    return at < text.length() ? text.offsetByCodePoints(at, 1) : at + 1;
  }
}
