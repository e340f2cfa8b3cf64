package io.lapstrake.k8s.reach;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses from one to another, of one family.
 *
 * @param bits 32 or 128
 */
public record AddressRange(BigInteger first, BigInteger last, int bits) {

  private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  /** Reads {@code 10.0.0.0/24}, {@code 10.0.0.1-10.0.0.9} or one address; empty for none. */
  public static Optional<AddressRange> parse(String text) {
    int slash = text.indexOf('/');
    int dash = text.indexOf('-');
    if (slash >= 0) {
      return address(text.substring(0, slash)).flatMap(it -> block(it, text.substring(slash + 1)));
    }
    String first = dash < 0 ? text : text.substring(0, dash);
    String last = dash < 0 ? text : text.substring(dash + 1);
    return address(first).flatMap(from -> address(last).flatMap(to -> between(from, to)));
  }

  private static Optional<byte[]> address(String text) {
    if (!LITERAL.matcher(text.strip()).matches()) {
      return Optional.empty(); // never asks a name server
    }
    try {
      return Optional.of(InetAddress.getByName(text.strip()).getAddress());
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  private static Optional<AddressRange> between(byte[] from, byte[] to) {
    return from.length == to.length
        ? Optional.of(new AddressRange(number(from), number(to), from.length * Byte.SIZE))
        : Optional.empty();
  }

  private static Optional<AddressRange> block(byte[] address, String prefix) {
    int bits = address.length * Byte.SIZE;
    if (!prefix.matches("\\d{1,3}") || Integer.parseInt(prefix) > bits) {
      return Optional.empty();
    }
    int free = bits - Integer.parseInt(prefix);
    BigInteger first = number(address).shiftRight(free).shiftLeft(free);
    BigInteger size = BigInteger.ONE.shiftLeft(free);
    return Optional.of(new AddressRange(first, first.add(size).subtract(BigInteger.ONE), bits));
  }

  private static BigInteger number(byte[] address) {
    return new BigInteger(1, address);
  }

  /** How long the prefix of the largest block is that lies within. */
  public int shortestPrefix() {
    for (int free = bits; free > 0; free--) {
      BigInteger size = BigInteger.ONE.shiftLeft(free);
      BigInteger start = first.add(size).subtract(BigInteger.ONE).shiftRight(free).shiftLeft(free);
      if (start.add(size).subtract(BigInteger.ONE).compareTo(last) <= 0) {
        return bits - free;
      }
    }
    return bits;
  }

  /** How many addresses there are. */
  BigInteger size() {
    return last.subtract(first).add(BigInteger.ONE);
  }

  /** Whether another one begins right behind. */
  boolean touches(AddressRange next) {
    return bits == next.bits && last.add(BigInteger.ONE).equals(next.first);
  }

  /** From the first of these to the last of another one. */
  AddressRange upTo(AddressRange end) {
    return new AddressRange(first, end.last, bits);
  }

  /** {@code 10.0.0.0/24}, or {@code 10.0.0.1-10.0.0.9} where that is no block. */
  @Override
  public String toString() {
    int prefix = bits - size().bitLength() + 1;
    boolean isBlock = parse(text(first) + "/" + prefix).filter(this::equals).isPresent();
    return isBlock ? text(first) + "/" + prefix : text(first) + "-" + text(last);
  }

  private String text(BigInteger address) {
    byte[] number = address.toByteArray();
    byte[] bytes = new byte[bits / Byte.SIZE];
    int length = Math.min(number.length, bytes.length); // a sign may stand before it
    System.arraycopy(number, number.length - length, bytes, bytes.length - length, length);
    try {
      return InetAddress.getByAddress(bytes).getHostAddress();
    } catch (UnknownHostException e) {
      throw new IllegalStateException("Addresses have 4 or 16 bytes", e);
    }
  }

  public boolean overlaps(AddressRange other) {
    return bits == other.bits
        && first.compareTo(other.last) <= 0
        && other.first.compareTo(last) <= 0;
  }

  public boolean contains(AddressRange other) {
    return bits == other.bits
        && first.compareTo(other.first) <= 0
        && other.last.compareTo(last) <= 0;
  }
}
