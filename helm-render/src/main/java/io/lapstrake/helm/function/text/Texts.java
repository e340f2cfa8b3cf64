package io.lapstrake.helm.function.text;

import static io.lapstrake.helm.go.Type.ANY;
import static io.lapstrake.helm.go.Type.INT;
import static io.lapstrake.helm.go.Type.TEXT;

import io.lapstrake.helm.function.value.Values;
import io.lapstrake.helm.go.Arguments;
import io.lapstrake.helm.go.Blanks;
import io.lapstrake.helm.go.Bytes;
import io.lapstrake.helm.go.Context;
import io.lapstrake.helm.go.Definition;
import io.lapstrake.helm.go.GoFormat;
import io.lapstrake.helm.go.GoQuote;
import io.lapstrake.helm.go.TemplateFailure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions that trim, quote, repeat, indent and look into texts. */
public final class Texts {

  private Texts() {}

  /** {@code trim}, {@code quote}, {@code contains}, {@code indent} and so on. */
  public static List<Definition> all() {
    return List.of(
        Definition.of("hello", (a, c) -> "Hello!"),
        Definition.of("trim", (a, c) -> Blanks.trim(a.text(0)), TEXT),
        Definition.of("trimAll", (a, c) -> trimAll(a.text(0), a.text(1)), TEXT, TEXT),
        Definition.of("trimall", (a, c) -> trimAll(a.text(0), a.text(1)), TEXT, TEXT),
        Definition.of("trimSuffix", (a, c) -> withoutSuffix(a.text(0), a.text(1)), TEXT, TEXT),
        Definition.of("trimPrefix", (a, c) -> withoutPrefix(a.text(0), a.text(1)), TEXT, TEXT),
        Definition.of("contains", (a, c) -> a.text(1).contains(a.text(0)), TEXT, TEXT),
        Definition.of("hasPrefix", (a, c) -> a.text(1).startsWith(a.text(0)), TEXT, TEXT),
        Definition.of("hasSuffix", (a, c) -> a.text(1).endsWith(a.text(0)), TEXT, TEXT),
        Definition.variadic("quote", (a, c) -> quote(a.from(0)), ANY),
        Definition.variadic("squote", (a, c) -> singleQuote(a.from(0)), ANY),
        Definition.variadic("cat", (a, c) -> cat(a.from(0)), ANY),
        Definition.of("repeat", (a, c) -> repeat(a.text(1), a.integer(0), c), INT, TEXT),
        Definition.of("indent", (a, c) -> indent(a.text(1), a.integer(0), c), INT, TEXT),
        Definition.of("nindent", (a, c) -> "\n" + indent(a.text(1), a.integer(0), c), INT, TEXT),
        Definition.of("replace", Texts::replace, TEXT, TEXT, TEXT),
        Definition.of("plural", Texts::plural, TEXT, TEXT, INT),
        Definition.of("toString", (a, c) -> Values.text(a.any(0)), ANY));
  }

  private static String trimAll(String marks, String text) {
    int from = 0;
    int to = text.length();
    while (from < to && marks.indexOf(text.codePointAt(from)) >= 0) {
      from += Character.charCount(text.codePointAt(from));
    }
    while (to > from && marks.indexOf(text.codePointBefore(to)) >= 0) {
      to -= Character.charCount(text.codePointBefore(to));
    }
    return text.substring(from, to);
  }

  private static String withoutSuffix(String suffix, String text) {
    return text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text;
  }

  private static String withoutPrefix(String prefix, String text) {
    return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
  }

  private static String quote(List<@Nullable Object> values) {
    var quoted = new ArrayList<String>();
    for (Object value : values) {
      if (value != null) {
        quoted.add(GoQuote.text(Values.text(value)));
      }
    }
    return String.join(" ", quoted);
  }

  private static String singleQuote(List<@Nullable Object> values) {
    var quoted = new ArrayList<String>();
    for (Object value : values) {
      if (value != null) {
        quoted.add("'" + GoFormat.plain(value) + "'");
      }
    }
    return String.join(" ", quoted);
  }

  private static String cat(List<@Nullable Object> values) {
    var printed = new ArrayList<String>();
    for (Object value : values) {
      if (value != null) {
        printed.add(GoFormat.plain(value));
      }
    }
    return String.join(" ", printed);
  }

  static String repeat(String text, long times, Context context) {
    if (times < 0) {
      throw new TemplateFailure("strings: negative Repeat count");
    }
    int size = Bytes.length(text);
    if (size == 0) {
      return "";
    } else if (times > Long.MAX_VALUE / size) {
      throw new TemplateFailure("strings: Repeat output length overflow");
    }
    context.spend(times * size);
    return text.repeat(Math.toIntExact(times));
  }

  private static String indent(String text, long width, Context context) {
    long lines = text.chars().filter(it -> it == '\n').count() + 1;
    if (width > 0) {
      context.spend(Math.multiplyHigh(lines, width) > 0 ? Long.MAX_VALUE : lines * width);
    }
    String blanks = repeat(" ", width, context);
    return blanks + text.replace("\n", "\n" + blanks);
  }

  private static String replace(Arguments given, Context context) {
    String old = given.text(0);
    String by = given.text(1);
    String text = given.text(2);
    if (by.length() > old.length()) {
      long most = old.isEmpty() ? text.length() + 1L : text.length() / old.length();
      context.spend(Math.max(0, most) * by.length());
    }
    if (!old.isEmpty()) {
      return text.replace(old, by);
    }
    return by + String.join(by, Characters.each(text)) + (text.isEmpty() ? "" : by);
  }

  private static String plural(Arguments given, Context context) {
    return given.text(given.integer(2) == 1 ? 0 : 1);
  }
}
