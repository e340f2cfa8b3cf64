package io.lapstrake.core.rules.format;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * The format of a field that holds a whole number.
 *
 * @param noun such as {@code a port}
 * @param min the least that is accepted
 * @param max the most that is accepted
 */
record IntegerFormat(String noun, long min, long max) implements Format {

  static final IntegerFormat PORT = new IntegerFormat("a port", 1, 65535);

  private static final long NO_LIMIT = Long.MAX_VALUE;

  @Override
  public @Nullable Finding check(Literal<?> value) {
    if (!(value.value() instanceof Long number)) {
      return value.type() == ValueType.INTEGER ? outOfRange(value) : wrongType(value);
    }
    return number >= min && number <= max ? null : outOfRange(value);
  }

  private Finding wrongType(Literal<?> value) {
    String text = value.asText();
    boolean digits = text != null && !value.isSensitive() && text.matches("-?[0-9]+");
    return Format.wrongType(
        Format.shown(value),
        noun + (min == PORT.min && max == PORT.max ? ", which is a whole number" : ""),
        digits ? "write it without quotes." : "write a whole number.");
  }

  private Finding outOfRange(Literal<?> value) {
    boolean port = min == PORT.min && max == PORT.max;
    String range = max >= NO_LIMIT ? min + " or more" : min + " to " + max;
    return new Finding(
        port ? "LAP-0312" : "LAP-0316",
        port ? "Port out of range" : "Number out of range",
        Format.shown(value) + " was given; Kubernetes accepts " + range + ".",
        "choose a " + (port ? "port" : "number") + " in that range.");
  }
}
