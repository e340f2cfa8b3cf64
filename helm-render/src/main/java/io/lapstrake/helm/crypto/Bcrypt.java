package io.lapstrake.helm.crypto;

import java.util.random.RandomGenerator;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;

/** The hash of passwords of Provos and Mazières, in the form {@code $2a$10$…}. */
public final class Bcrypt {

  /** How long a password may be, in bytes. */
  public static final int LONGEST = 72;

  private static final int SALT = 16;

  private Bcrypt() {}

  /**
   * The hash of a password.
   *
   * @param password at most {@link #LONGEST} bytes
   * @param cost 4 to 31; each step doubles the work
   */
  public static String hash(byte[] password, int cost, RandomGenerator random) {
    if (password.length > LONGEST) {
      throw new IllegalArgumentException("a password of " + password.length + " bytes");
    }
    byte[] salt = new byte[SALT];
    random.nextBytes(salt);
    return OpenBSDBCrypt.generate("2a", password, salt, cost);
  }
}
