package io.lapstrake.core.manifest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, written in hexadecimal. */
public final class Sha256 {

  private Sha256() {}

  /** The hash of some bytes. */
  public static String of(byte[] bytes) {
    return of(bytes, bytes.length);
  }

  static String of(byte[] bytes, int length) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(bytes, 0, length);
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
