package io.lapstrake.k8s.address;

import org.jspecify.annotations.Nullable;

/** Addresses from one to another, both among them, such as {@code 192.0.2.10-192.0.2.20}. */
public final class IpRange implements Addresses {

  private final IpAddress first;
  private final IpAddress last;

  private IpRange(IpAddress first, IpAddress last) {
    this.first = first;
    this.last = last;
  }

  /**
   * Reads a range: two addresses with a hyphen between them.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static IpRange of(String text) {
    int hyphen = text.indexOf('-');
    if (hyphen < 0) {
      throw new IllegalArgumentException("Not a range of addresses: \"" + text + "\"");
    }
    return between(text.substring(0, hyphen).trim(), text.substring(hyphen + 1).trim());
  }

  /**
   * The addresses from one to another.
   *
   * @throws IllegalArgumentException when the last comes before the first, or is of another family
   */
  public static IpRange between(String first, String last) {
    IpAddress low = IpAddress.of(first);
    IpAddress high = IpAddress.of(last);
    if (low.family() != high.family() || low.compareTo(high) > 0) {
      throw new IllegalArgumentException(
          "A range goes from a lower address to a higher one: \"" + first + "-" + last + "\"");
    }
    return new IpRange(low, high);
  }

  @Override
  public IpAddress first() {
    return first;
  }

  @Override
  public IpAddress last() {
    return last;
  }

  @Override
  public String text() {
    return first + "-" + last;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof IpRange that && first.equals(that.first) && last.equals(that.last);
  }

  @Override
  public int hashCode() {
    return 31 * first.hashCode() + last.hashCode();
  }

  /** The range in canonical form. */
  @Override
  public String toString() {
    return text();
  }
}
