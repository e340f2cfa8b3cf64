package io.lapstrake.helm.function.text;

import static io.lapstrake.helm.go.Type.ANY;
import static io.lapstrake.helm.go.Type.INT;
import static io.lapstrake.helm.go.Type.TEXT;

import io.lapstrake.helm.function.value.Values;
import io.lapstrake.helm.go.Bytes;
import io.lapstrake.helm.go.Definition;
import io.lapstrake.helm.go.TypedList;
import io.lapstrake.helm.go.TypedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions that make texts into lists and maps of texts, and lists into texts. */
public final class Splits {

  private Splits() {}

  /** {@code split}, {@code splitList}, {@code join}, {@code sortAlpha} and so on. */
  public static List<Definition> all() {
    return List.of(
        Definition.of("split", (a, c) -> numbered(split(a.text(1), a.text(0), -1)), TEXT, TEXT),
        Definition.of(
            "splitn",
            (a, c) -> numbered(split(a.text(2), a.text(0), a.integer(1))),
            TEXT,
            INT,
            TEXT),
        Definition.of(
            "splitList", (a, c) -> Values.texts(split(a.text(1), a.text(0), -1)), TEXT, TEXT),
        Definition.of(
            "join", (a, c) -> String.join(a.text(0), Values.textsOf(a.any(1))), TEXT, ANY),
        Definition.of("toStrings", (a, c) -> Values.texts(Values.textsOf(a.any(0))), ANY),
        Definition.of("sortAlpha", (a, c) -> sorted(a.any(0)), ANY));
  }

  /** The parts of a text, at most some number unless that is negative; none of none. */
  private static List<String> split(String text, String by, long most) {
    var parts = new ArrayList<String>();
    if (most == 0) {
      return parts;
    }
    int from = 0;
    boolean explode = by.isEmpty();
    while (parts.size() != most - 1 && (!explode || from < text.length())) {
      int at = explode ? text.offsetByCodePoints(from, 1) : text.indexOf(by, from);
      if (at < 0 || (explode && at == text.length())) {
        break;
      }
      parts.add(text.substring(from, at));
      from = at + by.length();
    }
    if (!explode || from < text.length()) {
      parts.add(text.substring(from));
    }
    return parts;
  }

  private static TypedMap numbered(List<String> parts) {
    var numbered = new LinkedHashMap<String, String>();
    for (String part : parts) {
      numbered.put("_" + numbered.size(), part);
    }
    return TypedMap.ofTexts(numbered);
  }

  /** A slice of texts is sorted in its place, as Helm does; all else as a new one. */
  private static TypedList sorted(@Nullable Object value) {
    if (value instanceof TypedList typed && typed.elementType().equals("string")) {
      typed.sort((left, right) -> Bytes.compare(Values.text(left), Values.text(right)));
      return typed;
    }
    List<String> texts = value == null ? List.of("<nil>") : Values.textsOf(value);
    return Values.texts(texts.stream().sorted(Bytes::compare).toList());
  }
}
