package io.lapstrake.core.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.value.MapNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys, and what is made of them. What is expected is from Python's hmac and hashlib. */
class SecretKeysTest {

  private static final String PASSPHRASE = "pässword";
  private static final Derivation SALTED =
      new Derivation(Derivation.Kind.PASSPHRASE, 600_000, "000102030405060708090a0b0c0d0e0f");

  @TempDir Path temp;

  private SecretKey file(int bytes) throws IOException {
    Path file = temp.resolve("key");
    byte[] content = new byte[bytes];
    for (int i = 0; i < bytes; i++) {
      content[i] = (byte) i;
    }
    Files.write(file, content);
    return SecretKeys.file(file);
  }

  private String problem(ThrowingCallable action) {
    var exception = catchThrowableOfType(ProblemException.class, action);
    assertThat(exception).isNotNull();
    return String.join("\n", exception.problems().stream().map(Problem::toString).toList())
        .replace(temp.toString(), "…");
  }

  @Test
  void the_keys_of_a_file_are_those_of_its_bytes() throws IOException {
    Subkeys keys = file(40).derive(Derivation.OF_FILE).orElseThrow();

    assertThat(HexFormat.of().formatHex(keys.key("plan")))
        .isEqualTo("2ca73a0dd9a3666928d061fc64ba3ad25c5cfc76d1dcf87965f74361e75f2c1d");
    assertThat(keys.hash("plan").of("a", "bé"))
        .isEqualTo("1766e99c168860eaac2013b4ecc8a1913aea9029eb9f6af7db712d9a349b6ba2");
    assertThat(keys.hash("plan").of("ab", "é")).isNotEqualTo(keys.hash("plan").of("a", "bé"));
    assertThat(keys.hash("state").of("a", "bé")).isNotEqualTo(keys.hash("plan").of("a", "bé"));
  }

  @Test
  void the_keys_of_a_passphrase_are_those_of_pbkdf2() {
    SecretKey key = SecretKeys.passphrase(PASSPHRASE.toCharArray());

    Subkeys keys = key.derive(SALTED).orElseThrow();

    assertThat(HexFormat.of().formatHex(keys.key("plan")))
        .isEqualTo("572c886b6986c44a3df65f7db9e00e82227b906b24542a092e840a2e2825c2ca");
  }

  @Test
  void the_salts_of_passphrases_differ_unless_they_are_given() {
    SecretKey key = SecretKeys.passphrase(PASSPHRASE.toCharArray());

    assertThat(key.newDerivation()).isNotEqualTo(key.newDerivation());
    assertThat(SecretKeys.passphrase(PASSPHRASE.toCharArray(), () -> new byte[16]).newDerivation())
        .isEqualTo(new Derivation(Derivation.Kind.PASSPHRASE, 600_000, "00".repeat(16)));
  }

  @Test
  void a_key_of_another_kind_gives_nothing() throws IOException {
    assertThat(file(32).derive(SALTED)).isEmpty();
    assertThat(SecretKeys.passphrase(PASSPHRASE.toCharArray()).derive(Derivation.OF_FILE))
        .isEmpty();
  }

  @Test
  void keys_do_not_show_themselves() throws IOException {
    SecretKey words = SecretKeys.passphrase(PASSPHRASE.toCharArray());

    assertThat(List.of(file(32), words, file(32).derive(Derivation.OF_FILE).orElseThrow()))
        .hasToString("[a key from a file, a key from a passphrase, keys]");
  }

  @Test
  void a_file_that_is_no_key_is_refused() {
    assertThat(problem(() -> file(31)))
        .isEqualTo(
            """
            LAP-0616 Key that cannot be used
              at …/key
              It has 31 bytes; a key has at least 32.
              Fix: give a file of at least 32 random bytes, or a passphrase of at least 8 characters.""");
    assertThat(problem(() -> file(65_537)))
        .contains("It has more than 65536 bytes; no key is so long.");
    assertThat(problem(() -> SecretKeys.file(temp.resolve("none"))))
        .contains("There is no such file.");
    assertThat(problem(() -> SecretKeys.file(temp))).contains("It cannot be read: ");
  }

  @Test
  void a_passphrase_that_is_too_short_is_refused() {
    assertThat(problem(() -> SecretKeys.passphrase("seven77".toCharArray())))
        .isEqualTo(
            """
            LAP-0616 Key that cannot be used
              at passphrase
              It has fewer than 8 characters.
              Fix: give a file of at least 32 random bytes, or a passphrase of at least 8 characters.""");
  }

  @Test
  void how_keys_are_made_is_read_as_it_is_written() {
    for (Derivation how : List.of(Derivation.OF_FILE, SALTED)) {
      assertThat(Derivation.of(how.toTree())).isEqualTo(Optional.of(how));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1, 599_999, 100_000_001})
  void too_few_or_too_many_rounds_are_not_taken(int rounds) {
    MapNode tree = SALTED.toTree().with("rounds", rounds);

    assertThat(Derivation.of(tree)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "00", "zz0102030405060708090a0b0c0d0e0f"})
  void a_salt_that_is_none_is_not_taken(String salt) {
    assertThat(Derivation.of(SALTED.toTree().with("salt", salt))).isEmpty();
  }
}
