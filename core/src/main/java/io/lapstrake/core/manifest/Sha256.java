package io.lapstrake.core.manifest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, written in hexadecimal. */
public final class Sha256 {

  /** How many characters a hash has. */
  public static final int LENGTH = 64;

  private Sha256() {}

  /** The hash of some bytes. */
  public static String of(byte[] bytes) {
    return of(bytes, 0, bytes.length);
  }

  /** The hash of the bytes from one place up to another, which is not included. */
  public static String of(byte[] bytes, int from, int to) {
    MessageDigest digest = digest();
    digest.update(bytes, from, to - from);
    return text(digest);
  }

  /** The hash of some bytes, and of others from one place up to another behind them. */
  public static String of(byte[] first, byte[] bytes, int from, int to) {
    MessageDigest digest = digest();
    digest.update(first);
    digest.update(bytes, from, to - from);
    return text(digest);
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  static String text(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}
