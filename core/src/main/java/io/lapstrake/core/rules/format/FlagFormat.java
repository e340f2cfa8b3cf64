package io.lapstrake.core.rules.format;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.ValueType;
import org.jspecify.annotations.Nullable;

/** The format of a field that holds true or false. */
record FlagFormat() implements Format {

  @Override
  public @Nullable Finding check(Literal<?> value) {
    return value.type() == ValueType.FLAG
        ? null
        : Format.wrongType(Format.shown(value), "a flag", "write true or false, without quotes.");
  }

  @Override
  public String noun() {
    return "a flag";
  }
}
