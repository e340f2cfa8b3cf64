package io.lapstrake.core.rules.format;

import io.lapstrake.core.value.Literal;
import org.jspecify.annotations.Nullable;

/**
 * The format of a field that holds either a whole number or text, which Kubernetes calls
 * IntOrString. {@code "80"} is not {@code 80}.
 *
 * @param number the format of a number
 * @param text the format of a text
 */
record EitherFormat(Format number, TextFormat text) implements Format {

  @Override
  public @Nullable Finding check(Literal<?> value) {
    return value.asText() == null ? number.check(value) : text.check(value);
  }

  @Override
  public String noun() {
    return number.noun() + " or " + text.noun();
  }
}
