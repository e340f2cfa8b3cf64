package io.lapstrake.helm.crypto;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256 in chained blocks, the key being a password with zero bytes behind it. */
public final class Aes {

  /** How many bytes a block has. */
  public static final int BLOCK = 16;

  private Aes() {}

  /** The initialization vector and, behind it, the text encrypted. */
  public static byte[] encrypted(byte[] password, byte[] text, RandomGenerator random) {
    byte[] vector = new byte[BLOCK];
    random.nextBytes(vector);
    byte[] content = run(Cipher.ENCRYPT_MODE, "PKCS5Padding", password, vector, text);
    byte[] all = Arrays.copyOf(vector, BLOCK + content.length);
    System.arraycopy(content, 0, all, BLOCK, content.length);
    return all;
  }

  /**
   * The text with its padding.
   *
   * @param encrypted the initialization vector and whole blocks
   */
  public static byte[] decrypted(byte[] password, byte[] encrypted) {
    byte[] content = Arrays.copyOfRange(encrypted, BLOCK, encrypted.length);
    return run(
        Cipher.DECRYPT_MODE, "NoPadding", password, Arrays.copyOf(encrypted, BLOCK), content);
  }

  private static byte[] run(
      int mode, String padding, byte[] password, byte[] vector, byte[] content) {
    try {
      var cipher = Cipher.getInstance("AES/CBC/" + padding);
      cipher.init(
          mode, new SecretKeySpec(Arrays.copyOf(password, 32), "AES"), new IvParameterSpec(vector));
      return cipher.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has AES", e);
    }
  }
}
