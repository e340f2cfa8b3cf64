package io.lapstrake.core.rules.format;

import org.jspecify.annotations.Nullable;

/**
 * The format of a field whose text may be empty.
 *
 * @param format the format of a text that is not
 */
record OrEmpty(TextFormat format) implements TextFormat {

  @Override
  public @Nullable Finding check(String text, boolean secret) {
    return text.isEmpty() ? null : format.check(text, secret);
  }

  @Override
  public String noun() {
    return format.noun();
  }
}
