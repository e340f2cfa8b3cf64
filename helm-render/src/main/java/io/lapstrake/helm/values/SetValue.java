package io.lapstrake.helm.values;

import io.lapstrake.helm.go.TemplateFailure;
import io.lapstrake.helm.gojson.GoJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a value is read that stands behind an equals sign. */
@FunctionalInterface
interface SetValue {

  /** Reads a value and the comma behind it. */
  @Nullable Object read(Cursor text) throws Unreadable;

  /** As {@code --set}: numbers, flags and null are what they look like; lists stand in braces. */
  static SetValue typed() {
    return text -> scalarsOrList(text, SetValue::type);
  }

  /** As {@code --set-string}: texts. */
  static SetValue texts() {
    return text -> scalarsOrList(text, scalar -> scalar);
  }

  /** As {@code --set-literal}: one text, to the end. */
  static SetValue literal() {
    return text -> {
      String rest = text.rest();
      text.skip(rest.length());
      return rest;
    };
  }

  /** As {@code --set-file}: what a file holds, of which the path is written. */
  static SetValue files(FileText files) {
    return text -> {
      String path = text.until(",");
      text.next();
      return files.read(path);
    };
  }

  /** As {@code --set-json}: one value of JSON; nothing is null. */
  static SetValue json() {
    return text -> {
      String json = JsonExtent.first(text.rest());
      text.skip(json.length());
      boolean ended = text.isAtEnd() || text.next() == ',';
      if (!ended) {
        throw new Unreadable("behind the JSON " + json.strip() + " stands something else");
      }
      try {
        return json.isBlank() ? null : GoJson.read(json);
      } catch (TemplateFailure e) {
        throw new Unreadable(e.getMessage() + ", in the JSON " + json.strip());
      }
    };
  }

  /** Gives the text of a file. */
  @FunctionalInterface
  interface FileText {
    String read(String path) throws Unreadable;
  }

  private static @Nullable Object scalarsOrList(
      Cursor text, Function<String, @Nullable Object> type) throws Unreadable {
    if (text.peek() == '{') {
      return list(text, type);
    }
    String scalar = text.until(",");
    text.next();
    return type.apply(scalar);
  }

  private static List<@Nullable Object> list(Cursor text, Function<String, @Nullable Object> type)
      throws Unreadable {
    var list = new ArrayList<@Nullable Object>();
    char stop;
    do {
      text.next();
      list.add(type.apply(text.until(",}")));
      stop = text.peek();
    } while (stop == ',');
    if (stop != '}') {
      throw new Unreadable("list must terminate with '}'");
    }
    text.next();
    if (text.peek() == ',') {
      text.next();
    }
    return list;
  }

  private static @Nullable Object type(String scalar) {
    return switch (scalar.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      case "null" -> null;
      case "0" -> 0L;
      default -> number(scalar);
    };
  }

  private static Object number(String scalar) {
    if (scalar.isEmpty() || scalar.startsWith("0")) {
      return scalar;
    }
    try {
      return Long.parseLong(scalar);
    } catch (NumberFormatException e) {
      return scalar;
    }
  }
}
