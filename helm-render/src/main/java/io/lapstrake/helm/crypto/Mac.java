package io.lapstrake.helm.crypto;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.spec.SecretKeySpec;

/** HMAC with SHA-256, and the key derivation PBKDF2 of one round with it. */
final class Mac {

  private Mac() {}

  static byte[] of(byte[] key, byte[]... parts) {
    try {
      var mac = javax.crypto.Mac.getInstance("HmacSHA256");
      // A key of no bytes is the same as one of a zero byte.
      mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, "HmacSHA256"));
      for (byte[] part : parts) {
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }

  static byte[] derived(byte[] password, byte[] salt, int length) {
    byte[] derived = new byte[(length + 31) / 32 * 32];
    for (int block = 0; block * 32 < length; block++) {
      byte[] number = {0, 0, (byte) ((block + 1) >> 8), (byte) (block + 1)};
      System.arraycopy(of(password, salt, number), 0, derived, block * 32, 32);
    }
    return Arrays.copyOf(derived, length);
  }
}
