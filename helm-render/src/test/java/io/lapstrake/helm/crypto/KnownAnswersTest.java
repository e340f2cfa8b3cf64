package io.lapstrake.helm.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ciphers and hashes give what their specifications say. */
class KnownAnswersTest {

  /** From RFC 7914, section 12. */
  @Test
  void scrypt_gives_the_keys_of_its_specification() {
    assertThat(hex(Scrypt.key(bytes(""), bytes(""), 16, 1, 1, 64)))
        .startsWith("77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442");
    assertThat(hex(Scrypt.key(bytes("password"), bytes("NaCl"), 1024, 8, 16, 64)))
        .startsWith("fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162");
    assertThat(hex(Scrypt.key(bytes("pleaseletmein"), bytes("SodiumChloride"), 16384, 8, 1, 64)))
        .startsWith("7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2");
  }

  /** From Blowfish's specification: its subkeys begin so. */
  @Test
  void pi_has_its_digits() {
    int[] words = PiDigits.words(1042);
    assertThat(words).startsWith(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344);
    assertThat(words[18]).isEqualTo(0xd1310ba6);
    assertThat(words[1041]).isEqualTo(0x3ac372e6);
  }

  /** From the test vectors of OpenBSD's and Openwall's implementations. */
  @ParameterizedTest
  @CsvSource({
    "U*U, 5, $2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW",
    "U*U*, 5, $2a$05$CCCCCCCCCCCCCCCCCCCCC.VGOzA784oUp/Z0DY336zx7pLYAy0lwK",
    "'', 5, $2a$05$CCCCCCCCCCCCCCCCCCCCC.7uG0VCzI2bS7j6ymqJi9CdcdxiRTWNy",
    "abc, 6, $2a$06$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i"
  })
  void bcrypt_gives_the_hashes_of_others(String password, int cost, String hash) {
    assertThat(Bcrypt.hash(bytes(password), cost, salt(hash.substring(7, 29)))).isEqualTo(hash);
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

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
