package io.lapstrake.k8s.address;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A block of addresses that begin with the same bits, such as {@code 10.0.0.0/8}.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4632">RFC 4632</a>
 */
public final class Cidr implements Addresses {

  private final IpAddress first;
  private final int prefix;

  private Cidr(IpAddress first, int prefix) {
    this.first = first;
    this.prefix = prefix;
  }

  /**
   * Reads a block, whose address is its first.
   *
   * @throws IllegalArgumentException when it is none, or the address lies within the block
   */
  public static Cidr of(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException("Not a block of addresses: \"" + text + "\"");
    }
    String length = text.substring(slash + 1);
    if (!length.matches("0|[1-9][0-9]{0,2}")) {
      throw new IllegalArgumentException("Not a block of addresses: \"" + text + "\"");
    }
    Cidr block = around(text.substring(0, slash), Integer.parseInt(length));
    if (!block.first.equals(IpAddress.of(text.substring(0, slash)))) {
      throw new IllegalArgumentException(
          "\"%s\" is an address within a block, which is %s".formatted(text, block.text()));
    }
    return block;
  }

  /**
   * The block that an address lies in.
   *
   * @param prefix how many bits all of its addresses begin with: 0 to 32, of IPv6 0 to 128
   * @throws IllegalArgumentException when there is no such address or length
   */
  public static Cidr around(String address, int prefix) {
    IpAddress ip = IpAddress.of(address);
    int bits = ip.family().bits();
    if (prefix < 0 || prefix > bits) {
      throw new IllegalArgumentException(
          "The length of a block is 0 to %d, not %d: \"%s\"".formatted(bits, prefix, address));
    }
    BigInteger rest = ones(bits - prefix);
    return new Cidr(ip.with(ip.number().andNot(rest)), prefix);
  }

  /**
   * The block of one address.
   *
   * @throws IllegalArgumentException when there is no such address
   */
  public static Cidr ofOne(String address) {
    return around(address, IpAddress.of(address).family().bits());
  }

  private static BigInteger ones(int bits) {
    return BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
  }

  /** How many bits all of its addresses begin with. */
  public int prefix() {
    return prefix;
  }

  @Override
  public IpAddress first() {
    return first;
  }

  @Override
  public IpAddress last() {
    return first.with(first.number().or(ones(family().bits() - prefix)));
  }

  @Override
  public String text() {
    return first + "/" + prefix;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Cidr that && first.equals(that.first) && prefix == that.prefix;
  }

  @Override
  public int hashCode() {
    return 31 * first.hashCode() + prefix;
  }

  /** The block in canonical form. */
  @Override
  public String toString() {
    return text();
  }
}
