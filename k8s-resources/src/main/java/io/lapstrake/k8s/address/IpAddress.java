package io.lapstrake.k8s.address;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Value;
import java.math.BigInteger;

/**
 * One address.
 *
 * @param family which kind of address it is
 * @param number its bits
 */
public record IpAddress(IpFamily family, BigInteger number) implements Comparable<IpAddress> {

  /**
   * Makes an address of its bits.
   *
   * @throws IllegalArgumentException when the family has no such number
   */
  public IpAddress {
    if (number.signum() < 0 || number.bitLength() > family.bits()) {
      throw new IllegalArgumentException(family.text() + " has no address " + number);
    }
  }

  /**
   * Reads an address.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static IpAddress of(String text) {
    return text.indexOf(':') < 0
        ? new IpAddress(IpFamily.IPV4, Ipv4Text.parse(text, text))
        : new IpAddress(IpFamily.IPV6, Ipv6Text.parse(text));
  }

  IpAddress with(BigInteger other) {
    return new IpAddress(family, other);
  }

  /** The address as a value of a description. */
  public Value<String> value() {
    return Literal.of(toString());
  }

  /** The IPv4 addresses come before the IPv6 addresses. */
  @Override
  public int compareTo(IpAddress other) {
    int byFamily = family.compareTo(other.family);
    return byFamily != 0 ? byFamily : number.compareTo(other.number);
  }

  /** The address in canonical form. */
  @Override
  public String toString() {
    return family == IpFamily.IPV4 ? Ipv4Text.of(number) : Ipv6Text.of(number);
  }
}
