package io.lapstrake.core.rules.demand;

import io.lapstrake.core.rules.format.Finding;
import io.lapstrake.core.rules.format.Format;
import io.lapstrake.core.value.Literal;

/** What is said of a value that stands twice where it may stand once. */
public final class Duplicate {

  private Duplicate() {}

  /** The finding about the later one of two values. */
  public static Finding of(Literal<?> value) {
    return of(Format.shown(value));
  }

  /**
   * The finding about the later one of two values.
   *
   * @param shown the value as it may be shown, with a capital letter or in quotes
   */
  public static Finding of(String shown) {
    return new Finding(
        "LAP-0346",
        "Given twice",
        shown + " was given before; Kubernetes accepts it once.",
        "take one of the two out, or change one of them.");
  }

  /**
   * The finding about the later one of two items that are told apart by what is the same in them.
   *
   * @param shown the key as it may be shown
   */
  public static Finding ofItem(String shown) {
    return new Finding(
        "LAP-0346",
        "Given twice",
        shown
            + " was given before; Kubernetes tells the items of this list apart by it, and"
            + " server-side apply refuses it twice.",
        "take one of the two out, or change one of them.");
  }
}
