package io.lapstrake.core.state;

import io.lapstrake.core.secret.Subkeys;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM (NIST SP 800-38D) over the files of one state.
 *
 * <p>What is bound to each: the format, the lineage and the file's name. The nonce is a keyed hash
 * of these and of the text, so that a text has other bytes only where it is another text, and no
 * nonce serves two of them.
 *
 * @param keys made of the key that was given
 * @param lineage of the state
 */
record Encryption(Subkeys keys, String lineage) {

  private static final String NONCES = "state nonces";
  private static final String TEXTS = "state texts";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  /** The encrypted text of a file, in Base64, behind its nonce. */
  String encrypt(int format, String name, String text) {
    String hash = keys.hash(NONCES).of(String.valueOf(format), lineage, name, text);
    byte[] nonce = Arrays.copyOf(HexFormat.of().parseHex(hash), NONCE_BYTES);
    try {
      byte[] secret =
          cipher(Cipher.ENCRYPT_MODE, nonce, bound(format, name))
              .doFinal(text.getBytes(StandardCharsets.UTF_8));
      byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + secret.length);
      System.arraycopy(secret, 0, all, NONCE_BYTES, secret.length);
      return Base64.getEncoder().encodeToString(all);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has AES-GCM", e);
    }
  }

  /** What {@link #encrypt} was given; empty when it was not this. */
  Optional<String> decrypt(int format, String name, String encrypted) {
    try {
      byte[] all = Base64.getDecoder().decode(encrypted);
      if (all.length < NONCE_BYTES) {
        return Optional.empty();
      }
      byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
      byte[] text =
          cipher(Cipher.DECRYPT_MODE, nonce, bound(format, name))
              .doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
      return Optional.of(new String(text, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException | AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has AES-GCM", e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, byte[] bound) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    var key = new SecretKeySpec(keys.key(TEXTS), "AES");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(bound);
    return cipher;
  }

  private byte[] bound(int format, String name) {
    return String.join("\n", "lapstrake", String.valueOf(format), lineage, name)
        .getBytes(StandardCharsets.UTF_8);
  }
}
