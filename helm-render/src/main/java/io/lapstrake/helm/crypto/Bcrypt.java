package io.lapstrake.helm.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** The hash of passwords of Provos and Mazières, in the form {@code $2a$10$…}. */
public final class Bcrypt {

  /** How long a password may be, in bytes. */
  public static final int LONGEST = 72;

  private static final String ALPHABET =
      "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final String MAGIC = "OrpheanBeholderScryDoubt";
  private static final int SALT = 16;
  private static final int HASHED = 23;

  private Bcrypt() {}

  /**
   * The hash of a password.
   *
   * @param password at most {@link #LONGEST} bytes
   * @param cost 4 to 31; each step doubles the work
   */
  public static String hash(byte[] password, int cost, RandomGenerator random) {
    byte[] salt = new byte[SALT];
    random.nextBytes(salt);
    return hash(password, cost, salt);
  }

  static String hash(byte[] password, int cost, byte[] salt) {
    if (password.length > LONGEST) {
      throw new IllegalArgumentException("a password of " + password.length + " bytes");
    }
    // The key ends with a zero byte, as in C.
    byte[] key = Arrays.copyOf(password, password.length + 1);
    Blowfish cipher = Blowfish.expensive(key, salt, cost);
    var text = ByteBuffer.wrap(MAGIC.getBytes(StandardCharsets.US_ASCII));
    int[] words = new int[6];
    text.asIntBuffer().get(words);
    for (int i = 0; i < words.length; i += 2) {
      cipher.encrypt(words, i, 64);
    }
    var hashed = ByteBuffer.allocate(24);
    hashed.asIntBuffer().put(words);
    String head = String.format(Locale.ROOT, "$2a$%02d$", cost);
    return head + encoded(salt, SALT) + encoded(hashed.array(), HASHED);
  }

  /** Six bits a character, the alphabet being bcrypt's own. */
  private static String encoded(byte[] bytes, int length) {
    var text = new StringBuilder();
    for (int bit = 0; bit < length * 8; bit += 6) {
      int at = bit / 8;
      int pair = ((bytes[at] & 0xFF) << 8) | (at + 1 < length ? bytes[at + 1] & 0xFF : 0);
      text.append(ALPHABET.charAt((pair >> (10 - bit % 8)) & 63));
    }
    return text.toString();
  }
}
