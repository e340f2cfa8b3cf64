package io.lapstrake.core.secret;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where keys come from. */
public final class SecretKeys {

  private static final int FEWEST_BYTES = 32;
  private static final int MOST_BYTES = 65_536;
  private static final int SALT_BYTES = 16;

  /** As NIST asks of what people choose: SP 800-63B, 5.1.1.1. */
  private static final int FEWEST_CHARACTERS = 8;

  private SecretKeys() {}

  /**
   * The key that a file's bytes are, all of them: at least 32, which should be random.
   *
   * @throws ProblemException when the file cannot be read, is too short, or has more than 64 KiB
   */
  public static SecretKey file(Path file) {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    } catch (NoSuchFileException e) {
      throw unusable(file, "There is no such file.", e);
    } catch (IOException e) {
      throw unusable(file, "It cannot be read: " + e.getMessage() + ".", e);
    }
    if (bytes.length < FEWEST_BYTES) {
      throw unusable(file, "It has " + bytes.length + " bytes; a key has at least 32.", null);
    }
    if (bytes.length > MOST_BYTES) {
      throw unusable(file, "It has more than 65536 bytes; no key is so long.", null);
    }
    return new KeyFromFile(bytes);
  }

  /**
   * The key that a passphrase gives, by PBKDF2 with HMAC-SHA-512 and at least {@value
   * Derivation#FEWEST_ROUNDS} rounds, for which a second or so passes. Salts are drawn at random.
   *
   * @param passphrase copied
   * @throws ProblemException when it has fewer than 8 characters
   */
  public static SecretKey passphrase(char[] passphrase) {
    return passphrase(
        passphrase,
        () -> {
          byte[] salt = new byte[SALT_BYTES];
          new SecureRandom().nextBytes(salt);
          return salt;
        });
  }

  /**
   * As {@link #passphrase(char[])}, with the salts of new files given.
   *
   * @param newSalt gives 16 to 64 bytes, for each file others
   */
  public static SecretKey passphrase(char[] passphrase, Supplier<byte[]> newSalt) {
    if (passphrase.length < FEWEST_CHARACTERS) {
      throw unusable("passphrase", "It has fewer than 8 characters.", null);
    }
    return new KeyFromPassphrase(passphrase, newSalt);
  }

  private static ProblemException unusable(Object place, String why, @Nullable Throwable cause) {
    var exception =
        new ProblemException(
            new Problem(
                "LAP-0616",
                "Key that cannot be used",
                Place.of(place),
                why,
                "give a file of at least 32 random bytes, or a passphrase of at least 8"
                    + " characters."));
    if (cause != null) {
      exception.initCause(cause);
    }
    return exception;
  }
}
