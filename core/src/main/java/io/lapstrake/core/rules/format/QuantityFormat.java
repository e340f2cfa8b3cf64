package io.lapstrake.core.rules.format;

import io.lapstrake.core.value.Literal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The format of a field that holds a quantity.
 *
 * @param negative whether it may be less than zero
 */
record QuantityFormat(boolean negative) implements Format {

  @Override
  public @Nullable Finding check(Literal<?> value) {
    if (isPlain(value.asText())) {
      return null;
    }
    Optional<Quantity> quantity = Quantity.read(value);
    if (quantity.isEmpty()) {
      return finding(
          Format.shown(value)
              + " was given; a quantity is a number with a unit"
              + " such as m, k, M, G, Ki, Mi or Gi, or none.",
          "write a quantity such as \"250m\"," + " \"1.5\" or \"512Mi\".");
    }
    return negative || quantity.get().signum() >= 0
        ? null
        : finding(
            Format.shown(value) + " was given; this quantity must not be negative.",
            "write a quantity of zero or more.");
  }

  private static Finding finding(String detail, String fix) {
    return new Finding("LAP-0308", "Bad quantity", detail, fix);
  }

  /** Whole digits and a common suffix, which need no reading. */
  private static boolean isPlain(@Nullable String text) {
    if (text == null || text.isEmpty() || text.length() > 15) {
      return false;
    }
    int at = 0;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    String suffix = at == 0 ? "none" : text.substring(at);
    return switch (suffix) {
      case "", "m", "Mi", "Gi", "Ki" -> true;
      default -> false;
    };
  }

  @Override
  public String noun() {
    return "a quantity";
  }

  @Override
  public boolean same(Literal<?> left, Literal<?> right) {
    return left.equals(right)
        || Quantity.read(left).flatMap(l -> Quantity.read(right).map(l::equals)).orElse(false);
  }
}
