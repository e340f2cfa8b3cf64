package io.lapstrake.core.rules.format;

import io.lapstrake.core.value.Literal;
import org.jspecify.annotations.Nullable;

/** The format of a field that holds text. */
public interface TextFormat extends Format {

  /**
   * What is wrong with a text; null when nothing is.
   *
   * @param secret whether the text must not be shown
   */
  @Nullable Finding check(String text, boolean secret);

  @Override
  default @Nullable Finding check(Literal<?> value) {
    String text = value.asText();
    if (text == null) {
      String held = noun().equals("text") ? "text" : noun() + ", which is text";
      return Format.wrongType(Format.shown(value), held, "put it in quotes.");
    }
    return check(text, value.isSensitive());
  }
}
