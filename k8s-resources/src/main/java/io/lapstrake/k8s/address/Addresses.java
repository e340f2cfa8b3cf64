package io.lapstrake.k8s.address;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Value;
import java.math.BigInteger;

/** Addresses of one family that follow one another. */
public sealed interface Addresses permits Cidr, IpRange {

  /** The first of them. */
  IpAddress first();

  /** The last of them. */
  IpAddress last();

  /** Which kind of addresses they are. */
  default IpFamily family() {
    return first().family();
  }

  /** How many they are; at least 1. */
  default BigInteger size() {
    return last().number().subtract(first().number()).add(BigInteger.ONE);
  }

  /**
   * Whether an address is one of them.
   *
   * @throws IllegalArgumentException when the text is no address
   */
  default boolean contains(String address) {
    return contains(IpAddress.of(address));
  }

  /** Whether an address is one of them. */
  default boolean contains(IpAddress address) {
    return first().compareTo(address) <= 0 && address.compareTo(last()) <= 0;
  }

  /** Whether all of the others are among them. */
  default boolean contains(Addresses others) {
    return first().compareTo(others.first()) <= 0 && others.last().compareTo(last()) <= 0;
  }

  /** Whether one of the others is among them. */
  default boolean overlaps(Addresses others) {
    return first().compareTo(others.last()) <= 0 && others.first().compareTo(last()) <= 0;
  }

  /** Them in canonical form, as they stand in an object. */
  String text();

  /** Them as a value of a description. */
  default Value<String> value() {
    return Literal.of(text());
  }

  /**
   * Reads a block or a range, whichever the text is.
   *
   * @throws IllegalArgumentException when it is neither
   */
  static Addresses of(String text) {
    return text.indexOf('/') >= 0 ? Cidr.of(text) : IpRange.of(text);
  }
}
