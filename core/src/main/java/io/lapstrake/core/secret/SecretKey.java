package io.lapstrake.core.secret;

import java.util.Optional;

/**
 * A key that whoever saves gives, and whoever compares gives again; see {@link SecretKeys}. It is
 * never written anywhere, and its text shows nothing of it.
 */
public sealed interface SecretKey permits KeyFromFile, KeyFromPassphrase {

  /** How a new file makes its keys of this one; the file holds it, since it is no secret. */
  Derivation newDerivation();

  /**
   * The keys that are made of this one.
   *
   * @param how as the file says that they were made
   * @return empty when they were made of another kind of key
   */
  Optional<Subkeys> derive(Derivation how);
}
