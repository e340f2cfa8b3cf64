package io.lapstrake.core.rules.format;

import io.lapstrake.core.value.Literal;
import org.jspecify.annotations.Nullable;

/** What the value of a field must look like, and when two values of it are the same. */
public interface Format {

  /** What is wrong with a value that is not null; null when nothing is. */
  @Nullable Finding check(Literal<?> value);

  /** What the field holds, as a noun with its article, such as {@code a port}. */
  String noun();

  /** Whether two values mean the same. */
  default boolean same(Literal<?> left, Literal<?> right) {
    return left.equals(right);
  }

  /** A value as it may be shown in a message: text in quotes, nothing that is sensitive. */
  static String shown(Literal<?> value) {
    if (value.isSensitive()) {
      return "A sensitive value";
    }
    String text = value.asText();
    return text == null ? value.inText() : quoted(text);
  }

  /** A text in quotes, cut where it is long. */
  static String quoted(String text) {
    int most = 80;
    return "\"" + (text.length() > most ? text.substring(0, most) + "…" : text) + "\"";
  }

  /**
   * A finding about a value of the wrong type.
   *
   * @param given what was given, as it may be shown
   * @param held what the field holds
   */
  static Finding wrongType(String given, String held, String fix) {
    return new Finding(
        "LAP-0317", "Wrong type", given + " was given; this field holds " + held + ".", fix);
  }
}
