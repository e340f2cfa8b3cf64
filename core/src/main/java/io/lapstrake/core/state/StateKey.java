package io.lapstrake.core.state;

import io.lapstrake.core.secret.SecretKey;
import java.util.Optional;

/**
 * With which key a state is kept, and whether all of it is encrypted. Immutable.
 *
 * <pre>{@code
 * StateKey key = StateKey.of(SecretKeys.file(Path.of("state.key"))).encrypting();
 * }</pre>
 *
 * <p>A state without a key has nothing of what is secret: of two secrets nobody can tell whether
 * they are one. With a key it has hashes that only the key makes. An encrypted state cannot be read
 * without its key, which is nowhere in it.
 */
public final class StateKey {

  private static final StateKey NONE = new StateKey(Optional.empty(), Form.AS_FOUND);

  private final Optional<SecretKey> key;
  private final Form form;

  /** How a state is written. */
  enum Form {
    /** As it was; plain, where there was none. */
    AS_FOUND,
    /** Encrypted, all of it. */
    ENCRYPTED,
    /** In plain text and with no key, so that what is secret counts as unknown. */
    PLAIN
  }

  private StateKey(Optional<SecretKey> key, Form form) {
    this.key = key;
    this.form = form;
  }

  /** No key; an encrypted state cannot be read with it. */
  public static StateKey none() {
    return NONE;
  }

  /** A key; the state stays as it is, plain or encrypted. */
  public static StateKey of(SecretKey key) {
    return new StateKey(Optional.of(key), Form.AS_FOUND);
  }

  /**
   * The same key, with which the next apply encrypts all of the state.
   *
   * @throws IllegalStateException when there is no key
   */
  public StateKey encrypting() {
    if (key.isEmpty()) {
      throw new IllegalStateException("Nothing can be encrypted without a key");
    }
    return new StateKey(key, Form.ENCRYPTED);
  }

  /** The same, with which a state is encrypted of which nobody knows whether it was. */
  public StateKey encryptingAnew() {
    return key.isPresent() && form == Form.AS_FOUND ? encrypting() : this;
  }

  /** The same key to read with; the next apply writes the state in plain text, and with no key. */
  public StateKey decrypting() {
    return new StateKey(key, Form.PLAIN);
  }

  Optional<SecretKey> key() {
    return key;
  }

  Form form() {
    return form;
  }

  /** Nothing of the key. */
  @Override
  public String toString() {
    return (key.isPresent() ? "a key" : "no key") + ", " + form;
  }
}
