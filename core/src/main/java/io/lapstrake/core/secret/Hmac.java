package io.lapstrake.core.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256: RFC 2104. */
final class Hmac {

  /** How many bits a hash, and so a key, has. */
  static final int BITS = 256;

  private static final String NAME = "HmacSHA256";

  private Hmac() {}

  static byte[] sha256(byte[] key, byte[] message) {
    return with(key).doFinal(message);
  }

  /** One that many messages are given to, one after the other. */
  static Mac with(byte[] key) {
    try {
      Mac mac = Mac.getInstance(NAME);
      mac.init(new SecretKeySpec(key, NAME));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + NAME, e);
    }
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
