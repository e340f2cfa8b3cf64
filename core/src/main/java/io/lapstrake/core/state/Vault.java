package io.lapstrake.core.state;

import io.lapstrake.core.secret.Derivation;
import io.lapstrake.core.secret.KeyedHash;
import io.lapstrake.core.secret.SecretKey;
import io.lapstrake.core.secret.Subkeys;
import io.lapstrake.core.value.MapNode;
import java.util.Optional;

/**
 * How one state keeps what is secret.
 *
 * @param keys made of the key that was given; empty where none was
 * @param entry how they were made, and what tells them from others, as the header says it; empty
 *     where the state has no key
 * @param isEncrypted whether all of the state is written encrypted
 * @param isTurning whether that is otherwise than it was found
 * @param given the key that was given
 */
record Vault(
    Optional<Subkeys> keys,
    MapNode entry,
    boolean isEncrypted,
    boolean isTurning,
    Optional<SecretKey> given) {

  static final Vault NONE =
      new Vault(Optional.empty(), MapNode.EMPTY, false, false, Optional.empty());

  private static final String CHECK = "check";
  private static final String HASHES = "state";

  /** For a state that is not there, or is there in plain text and without a key. */
  static Vault first(StateKey asked) {
    return asked.form() == StateKey.Form.PLAIN
        ? NONE
        : asked.key().map(key -> first(key, asked.form())).orElse(NONE);
  }

  private static Vault first(SecretKey key, StateKey.Form form) {
    Derivation how = key.newDerivation();
    Subkeys keys = key.derive(how).orElseThrow();
    boolean isEncrypted = form == StateKey.Form.ENCRYPTED;
    MapNode entry = how.toTree().with(CHECK, check(keys));
    return new Vault(Optional.of(keys), entry, isEncrypted, isEncrypted, Optional.of(key));
  }

  private static String check(Subkeys keys) {
    return keys.hash(HASHES).of("key");
  }

  /** The keys that an entry tells of; empty when they are not of this key. */
  static Optional<Subkeys> open(SecretKey key, MapNode entry) {
    return Derivation.of(entry)
        .flatMap(key::derive)
        .filter(keys -> check(keys).equals(entry.text(CHECK)));
  }

  /** Of a state that has a key. */
  static Vault found(Optional<Subkeys> keys, MapNode entry, boolean encrypted, StateKey asked) {
    return switch (asked.form()) {
      case AS_FOUND -> new Vault(keys, entry, encrypted, false, asked.key());
      case ENCRYPTED -> new Vault(keys, entry, true, !encrypted, asked.key());
      case PLAIN -> new Vault(Optional.empty(), MapNode.EMPTY, false, true, Optional.empty());
    };
  }

  /** Whether what was made with the key goes with it. */
  boolean isForgetting() {
    return isTurning && keys.isEmpty();
  }

  /** The same for a state that is to be written anew. */
  Vault turning() {
    return new Vault(keys, entry, isEncrypted, true, given);
  }

  /** The same after it was written. */
  Vault written() {
    return isTurning ? new Vault(keys, entry, isEncrypted, false, given) : this;
  }

  /** The same with the keys that another entry tells of; empty when they are not of this key. */
  Optional<Vault> by(MapNode other) {
    return other.equals(entry) || given.isEmpty()
        ? Optional.of(this)
        : open(given.get(), other)
            .map(it -> new Vault(Optional.of(it), other, isEncrypted, isTurning, given));
  }

  Optional<KeyedHash> hashing() {
    return keys.map(it -> it.hash(HASHES));
  }

  /** What encrypts the files of a state. */
  Encryption encryption(String lineage) {
    return new Encryption(keys.orElseThrow(), lineage);
  }
}
