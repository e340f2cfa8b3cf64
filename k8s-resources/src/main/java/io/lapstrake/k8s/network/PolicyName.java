package io.lapstrake.k8s.network;

import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Value;
import java.util.Locale;

/**
 * The part that something allowed has in the name of its policy. It comes from what is allowed
 * alone, so that it stays when anything else of the description changes.
 */
final class PolicyName {

  private PolicyName() {}

  /** A text with everything that no name has made into hyphens. */
  static String of(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]", "-");
  }

  /**
   * A value: what it is where that is known, the name of an input, else one word for all others.
   */
  static String of(Value<?> value) {
    if (value instanceof Literal<?> literal) {
      return of(literal.inText());
    }
    return value instanceof Input<?> input ? of(input.name()) : "given";
  }
}
