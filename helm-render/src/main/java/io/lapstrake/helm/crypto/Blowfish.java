package io.lapstrake.helm.crypto;

/** The cipher Blowfish with the costly key schedule of bcrypt. */
final class Blowfish {

  private static final int ROUNDS = 16;
  private static final int BOX = 256;
  private static final int SUBKEYS = ROUNDS + 2;
  private static final int[] START = PiDigits.words(SUBKEYS + 4 * BOX);

  /** The subkeys, then the four boxes. */
  private final int[] state = START.clone();

  private int left;
  private int right;

  /**
   * The cipher for a key and a salt, which are mixed in two to the power of the cost times.
   *
   * @param key 1 to 72 bytes
   * @param salt 16 bytes
   */
  static Blowfish expensive(byte[] key, byte[] salt, int cost) {
    var cipher = new Blowfish();
    byte[] none = new byte[salt.length];
    cipher.expand(key, salt);
    for (long i = 0; i < 1L << cost; i++) {
      cipher.expand(key, none);
      cipher.expand(salt, none);
    }
    return cipher;
  }

  private void expand(byte[] key, byte[] salt) {
    for (int i = 0; i < SUBKEYS; i++) {
      state[i] ^= word(key, i);
    }
    left = 0;
    right = 0;
    for (int i = 0; i < state.length; i += 2) {
      left ^= word(salt, i);
      right ^= word(salt, i + 1);
      encrypt();
      state[i] = left;
      state[i + 1] = right;
    }
  }

  /** Four bytes, of as many as there are over and over. */
  private static int word(byte[] bytes, int index) {
    int word = 0;
    for (int i = 0; i < 4; i++) {
      word = (word << 8) | (bytes[(index * 4 + i) % bytes.length] & 0xFF);
    }
    return word;
  }

  private void encrypt() {
    int l = left;
    int r = right;
    for (int i = 0; i < ROUNDS; i += 2) {
      l ^= state[i];
      r ^= mixed(l);
      r ^= state[i + 1];
      l ^= mixed(r);
    }
    left = r ^ state[ROUNDS + 1];
    right = l ^ state[ROUNDS];
  }

  private int mixed(int half) {
    int first = state[SUBKEYS + (half >>> 24)] + state[SUBKEYS + BOX + ((half >>> 16) & 0xFF)];
    return (first ^ state[SUBKEYS + 2 * BOX + ((half >>> 8) & 0xFF)])
        + state[SUBKEYS + 3 * BOX + (half & 0xFF)];
  }

  /** Encrypts two words in their place, some number of times. */
  void encrypt(int[] words, int at, int times) {
    left = words[at];
    right = words[at + 1];
    for (int i = 0; i < times; i++) {
      encrypt();
    }
    words[at] = left;
    words[at + 1] = right;
  }
}
