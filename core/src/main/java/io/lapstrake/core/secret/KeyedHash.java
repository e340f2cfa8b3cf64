package io.lapstrake.core.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.Mac;

/**
 * HMAC-SHA-256 with a key: who has the key can tell whether two secrets are one, and nobody can
 * tell what they are. Not thread-safe.
 */
public final class KeyedHash {

  private final Mac mac;

  KeyedHash(byte[] key) {
    this.mac = Hmac.with(key);
  }

  /**
   * The hash of some texts in their order, in hexadecimal. Each counts with its length, as four
   * bytes, and then in UTF-8: no two lists of texts are hashed alike.
   */
  public String of(String... parts) {
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
      mac.update(bytes);
    }
    return HexFormat.of().formatHex(mac.doFinal());
  }
}
