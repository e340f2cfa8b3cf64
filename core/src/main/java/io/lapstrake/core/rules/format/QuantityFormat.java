package io.lapstrake.core.rules.format;

import io.lapstrake.core.value.Literal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The format of a field that holds a quantity.
 *
 * @param least how small it may be
 */
record QuantityFormat(Least least) implements Format {

  /** How small a quantity may be. */
  enum Least {
    /** Below zero, too. */
    ANY,
    /** Zero or more. */
    ZERO,
    /** Above zero. */
    MORE_THAN_ZERO
  }

  @Override
  public @Nullable Finding check(Literal<?> value) {
    if (least != Least.MORE_THAN_ZERO && isPlain(value.asText())) {
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
    int sign = quantity.get().signum();
    return switch (least) {
      case ANY -> null;
      case ZERO ->
          sign >= 0
              ? null
              : finding(
                  Format.shown(value) + " was given; this quantity must not be negative.",
                  "write a quantity of zero or more.");
      case MORE_THAN_ZERO ->
          sign > 0
              ? null
              : finding(
                  Format.shown(value) + " was given; this quantity must be above zero.",
                  "write a quantity above zero.");
    };
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
    return at > 0 && SimpleQuantity.unit(text, at) > 0;
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
