package io.lapstrake.core.secret;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** What a person remembers: it is made slow to guess. */
final class KeyFromPassphrase implements SecretKey {

  private final char[] passphrase;
  private final Supplier<byte[]> newSalt;

  KeyFromPassphrase(char[] passphrase, Supplier<byte[]> newSalt) {
    this.passphrase = passphrase.clone();
    this.newSalt = newSalt;
  }

  @Override
  public Derivation newDerivation() {
    return new Derivation(
        Derivation.Kind.PASSPHRASE,
        Derivation.FEWEST_ROUNDS,
        HexFormat.of().formatHex(newSalt.get()));
  }

  @Override
  public Optional<Subkeys> derive(Derivation how) {
    if (how.kind() != Derivation.Kind.PASSPHRASE) {
      return Optional.empty();
    }
    byte[] salt = HexFormat.of().parseHex(how.salt());
    var spec = new PBEKeySpec(passphrase, salt, how.rounds(), Hmac.BITS);
    try {
      return Optional.of(
          new Subkeys(
              SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                  .generateSecret(spec)
                  .getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has PBKDF2", e);
    } finally {
      spec.clearPassword();
    }
  }

  @Override
  public String toString() {
    return "a key from a passphrase";
  }
}
