package io.lapstrake.helm.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ciphers and hashes give what their specifications say. */
class KnownAnswersTest {

  /** From the test vectors of OpenBSD's and Openwall's implementations. */
  @ParameterizedTest
  @CsvSource({
    "U*U, 5, $2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW",
    "U*U*, 5, $2a$05$CCCCCCCCCCCCCCCCCCCCC.VGOzA784oUp/Z0DY336zx7pLYAy0lwK",
    "'', 5, $2a$05$CCCCCCCCCCCCCCCCCCCCC.7uG0VCzI2bS7j6ymqJi9CdcdxiRTWNy",
    "abc, 6, $2a$06$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i"
  })
  void bcrypt_gives_the_hashes_of_others(String password, int cost, String hash) {
    assertThat(Bcrypt.hash(bytes(password), cost, giving(salt(hash.substring(7, 29)))))
        .isEqualTo(hash);
  }

  private static byte[] salt(String text) {
    String alphabet = "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    BigInteger bits = BigInteger.ZERO;
    for (int i = 0; i < text.length(); i++) {
      bits = bits.shiftLeft(6).or(BigInteger.valueOf(alphabet.indexOf(text.charAt(i))));
    }
    byte[] all = bits.shiftRight(4).toByteArray();
    byte[] salt = new byte[16];
    int length = Math.min(16, all.length);
    System.arraycopy(all, all.length - length, salt, 16 - length, length);
    return salt;
  }

  @Test
  void what_was_encrypted_can_be_decrypted() {
    byte[] encrypted = Aes.encrypted(bytes("key"), bytes("a text"), new Random(1));
    assertThat(encrypted).hasSize(32);
    assertThat(Aes.decrypted(bytes("key"), encrypted)).startsWith(bytes("a text"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Randomness that is known. */
  private static RandomGenerator giving(byte[] bytes) {
    return new RandomGenerator() {
      @Override
      public void nextBytes(byte[] into) {
        System.arraycopy(bytes, 0, into, 0, into.length);
      }

      @Override
      public long nextLong() {
        throw new UnsupportedOperationException();
      }
    };
  }
}
