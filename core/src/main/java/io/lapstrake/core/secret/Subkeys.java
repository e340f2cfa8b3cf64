package io.lapstrake.core.secret;

/**
 * The keys that were made of one: another for each purpose, so that none says anything of others.
 */
public final class Subkeys {

  private final byte[] master;

  Subkeys(byte[] master) {
    this.master = master;
  }

  /**
   * The key for a purpose, of 32 bytes; the array is a new one.
   *
   * @param purpose such as {@code plan}, in ASCII
   */
  public byte[] key(String purpose) {
    return Hmac.sha256(master, Hmac.ascii(purpose));
  }

  /**
   * Hashes for a purpose.
   *
   * @param purpose such as {@code plan}, in ASCII
   */
  public KeyedHash hash(String purpose) {
    return new KeyedHash(key(purpose));
  }

  @Override
  public String toString() {
    return "keys";
  }
}
