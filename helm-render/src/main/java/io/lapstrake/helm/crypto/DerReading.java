package io.lapstrake.helm.crypto;

import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.util.Arrays;

/** ASN.1 in its distinguished encoding, read value after value. */
final class DerReading {

  private final byte[] bytes;
  private final int end;
  private int at;

  DerReading(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  private DerReading(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.at = from;
    this.end = end;
  }

  boolean isNext(int tag) {
    return at < end && (bytes[at] & 0xFF) == tag;
  }

  /**
   * What is within the next value.
   *
   * @throws InvalidKeyException if it has another tag, or is cut off
   */
  DerReading within(int tag) throws InvalidKeyException {
    if (!isNext(tag) || at + 1 >= end) {
      throw new InvalidKeyException("asn1: structure error: tags don't match");
    }
    int length = bytes[at + 1] & 0xFF;
    int from = at + 2;
    if (length >= 0x80) {
      int count = length & 0x7F;
      if (count > 3 || from + count > end) {
        throw new InvalidKeyException("asn1: syntax error: data truncated");
      }
      length = 0;
      for (int i = 0; i < count; i++) {
        length = (length << 8) | (bytes[from++] & 0xFF);
      }
    }
    if (length > end - from) {
      throw new InvalidKeyException("asn1: syntax error: data truncated");
    }
    at = from + length;
    return new DerReading(bytes, from, at);
  }

  byte[] content(int tag) throws InvalidKeyException {
    DerReading value = within(tag);
    return Arrays.copyOfRange(bytes, value.at, value.end);
  }

  BigInteger integer() throws InvalidKeyException {
    byte[] content = content(2);
    if (content.length == 0) {
      throw new InvalidKeyException("asn1: structure error: empty integer");
    }
    return new BigInteger(content);
  }
}
