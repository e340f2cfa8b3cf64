package io.lapstrake.core.rules.format;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * Addresses with the same leading bits, such as {@code 10.0.0.0/8}.
 *
 * @param address the first address, as a number
 * @param width how many bits an address has: 32 or 128
 * @param bits how many leading bits count
 */
public record AddressRange(BigInteger address, int width, int bits) {

  /** Reads a range; empty when the text is none. */
  public static Optional<AddressRange> parse(String text) {
    if (!NetworkCheck.isCidr(text)) {
      return Optional.empty();
    }
    int slash = text.indexOf('/');
    byte[] bytes = bytes(text.substring(0, slash));
    int width = text.indexOf(':') >= 0 ? 128 : 32;
    int bits = Integer.parseInt(text.substring(slash + 1));
    return Optional.of(new AddressRange(new BigInteger(1, bytes), width, bits));
  }

  private static byte[] bytes(String address) {
    try {
      return InetAddress.getByName(address).getAddress(); // an address, so no name is looked up
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("Not an address: " + address, e);
    }
  }

  /** Whether another range lies within this one and is smaller. */
  public boolean holds(AddressRange other) {
    int rest = width - bits;
    return width == other.width
        && other.bits > bits
        && address.shiftRight(rest).equals(other.address.shiftRight(rest));
  }
}
