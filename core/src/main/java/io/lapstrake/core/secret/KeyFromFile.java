package io.lapstrake.core.secret;

import java.util.Optional;

/** The bytes of a file, which are random already. */
final class KeyFromFile implements SecretKey {

  private final byte[] bytes;

  KeyFromFile(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  @Override
  public Derivation newDerivation() {
    return Derivation.OF_FILE;
  }

  /** As HKDF extracts a key: RFC 5869, section 2.2. */
  @Override
  public Optional<Subkeys> derive(Derivation how) {
    return how.kind() == Derivation.Kind.FILE
        ? Optional.of(new Subkeys(Hmac.sha256(Hmac.ascii("lapstrake"), bytes)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "a key from a file";
  }
}
