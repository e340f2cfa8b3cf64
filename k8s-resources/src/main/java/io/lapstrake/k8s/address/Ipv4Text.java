package io.lapstrake.k8s.address;

import java.math.BigInteger;

/** An IPv4 address in text: four decimal numbers without leading zeros. */
final class Ipv4Text {

  private static final int PARTS = 4;
  private static final int MAX = 255;

  private Ipv4Text() {}

  /**
   * Reads an address.
   *
   * @param whole what is shown when it is none
   * @throws IllegalArgumentException when it is none
   */
  static BigInteger parse(String text, String whole) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != PARTS) {
      throw new IllegalArgumentException("Not an address: \"" + whole + "\"");
    }
    long number = 0;
    for (String part : parts) {
      number = (number << Byte.SIZE) | part(part, whole);
    }
    return BigInteger.valueOf(number);
  }

  private static int part(String part, String whole) {
    if (!part.matches("0|[1-9][0-9]{0,2}") || Integer.parseInt(part) > MAX) {
      throw new IllegalArgumentException("Not an address: \"" + whole + "\"");
    }
    return Integer.parseInt(part);
  }

  static String of(BigInteger number) {
    long bits = number.longValueExact();
    return ((bits >> 24) & MAX)
        + "."
        + ((bits >> 16) & MAX)
        + "."
        + ((bits >> 8) & MAX)
        + "."
        + (bits & MAX);
  }
}
