package io.lapstrake.helm.function.pattern;

import static io.lapstrake.helm.go.Type.INT;
import static io.lapstrake.helm.go.Type.TEXT;

import com.google.re2j.PatternSyntaxException;
import io.lapstrake.helm.function.value.Values;
import io.lapstrake.helm.go.Arguments;
import io.lapstrake.helm.go.Context;
import io.lapstrake.helm.go.Definition;
import io.lapstrake.helm.go.Function;
import io.lapstrake.helm.go.GoFormat;
import io.lapstrake.helm.go.TemplateFailure;
import io.lapstrake.helm.go.Type;
import io.lapstrake.helm.go.TypedList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions of regular expressions, which are RE2's: linear in time, without backreferences. */
public final class Patterns {

  /** How many bytes a step of a compiled expression is counted as. */
  private static final long STEP = 64;

  private Patterns() {}

  /** {@code regexMatch}, {@code regexFind} and so on, and those with {@code must} before them. */
  public static List<Definition> all() {
    var all = new ArrayList<Definition>();
    all.add(Definition.of("regexMatch", Patterns::matchesOrNot, TEXT, TEXT));
    all.add(Definition.of("regexQuoteMeta", (a, c) -> quoted(a.text(0)), TEXT));
    all.add(Definition.of("mustRegexMatch", on(Pattern::matches), TEXT, TEXT));
    both(all, "regexFind", (pattern, a, c) -> pattern.find(a.text(1)), TEXT, TEXT);
    both(all, "regexFindAll", Patterns::findAll, TEXT, TEXT, INT);
    both(all, "regexReplaceAll", Patterns::replace, TEXT, TEXT, TEXT);
    both(all, "regexReplaceAllLiteral", Patterns::replaceLiteral, TEXT, TEXT, TEXT);
    both(all, "regexSplit", Patterns::split, TEXT, TEXT, INT);
    return all;
  }

  /** What is done with a pattern that was compiled. */
  private interface Use {
    @Nullable Object of(Pattern pattern, Arguments given, Context context);
  }

  private interface Match {
    boolean of(Pattern pattern, String text);
  }

  private static Function on(Match match) {
    return (a, c) -> match.of(compiled(a, c, ""), a.text(1));
  }

  private static void both(List<Definition> all, String name, Use use, Type... takes) {
    String twin = "mustR" + name.substring(1);
    all.add(Definition.of(name, (a, c) -> use.of(compiled(a, c, "Compile"), a, c), takes));
    all.add(Definition.of(twin, (a, c) -> use.of(compiled(a, c, ""), a, c), takes));
  }

  private static Pattern compiled(Arguments given, Context context, String panic) {
    String pattern = given.text(0);
    Repeats repeats;
    try {
      repeats = Repeats.of(pattern);
    } catch (TemplateFailure e) {
      throw failure(pattern, panic, String.valueOf(e.getMessage()));
    }
    context.spend(repeats.size() * STEP);
    try {
      return compiled(pattern, repeats.text());
    } catch (PatternSyntaxException e) {
      throw failure(pattern, panic, inGoWords(String.valueOf(e.getMessage()), pattern));
    }
  }

  /**
   * RE2 for Java takes a brace for a repetition, which another may not follow, where Go does not.
   */
  private static Pattern compiled(String pattern, String escaped) {
    try {
      return Pattern.of(pattern);
    } catch (PatternSyntaxException e) {
      if (String.valueOf(e.getMessage()).contains("nested repetition operator: `{")) {
        return Pattern.of(escaped);
      }
      throw e;
    }
  }

  private static TemplateFailure failure(String pattern, String panic, String message) {
    return new TemplateFailure(
        panic.isEmpty() ? message : "regexp: Compile(" + shown(pattern) + "): " + message);
  }

  /** The messages in which RE2's library for Java differs from Go's. */
  private static String inGoWords(String message, String pattern) {
    if (message.contains("stack underflow")) {
      return "error parsing regexp: unexpected ): `" + pattern + "`";
    } else if (message.endsWith("trailing backslash at end of expression")) {
      return message + ": ``";
    } else if (message.endsWith("invalid named capture: `(?<`")) {
      return "error parsing regexp: invalid or unsupported Perl syntax: `(?<`";
    }
    return message;
  }

  private static String shown(String pattern) {
    return GoFormat.format("%#q", List.of(pattern));
  }

  /** A pattern that is none matches nothing. */
  private static boolean matchesOrNot(Arguments given, Context context) {
    try {
      return compiled(given, context, "").matches(given.text(1));
    } catch (TemplateFailure e) {
      return false;
    }
  }

  private static TypedList findAll(Pattern pattern, Arguments given, Context context) {
    List<String> found = pattern.findAll(given.text(1), given.integer(2), context);
    return found.isEmpty() ? TypedList.nil("string") : Values.texts(found);
  }

  private static String replace(Pattern pattern, Arguments given, Context context) {
    return pattern.replace(given.text(1), Replacement.of(given.text(2)), context);
  }

  private static String replaceLiteral(Pattern pattern, Arguments given, Context context) {
    return pattern.replace(given.text(1), Replacement.literal(given.text(2)), context);
  }

  private static TypedList split(Pattern pattern, Arguments given, Context context) {
    long most = given.integer(2);
    return most == 0
        ? TypedList.nil("string")
        : Values.texts(pattern.split(given.text(1), most, context));
  }

  private static String quoted(String text) {
    var quoted = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted.append("\\.+*?()|[]{}^$".indexOf(c) >= 0 ? "\\" : "").append(c);
    }
    return quoted.toString();
  }
}
