package io.lapstrake.core.state;

import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.yaml.Json;
import java.util.Optional;

/** Makes files of the texts of a state: sealed, and encrypted where it is kept so. */
final class Sealing {

  /** The entry that is there in place of all others in an encrypted file. */
  static final String ENCRYPTED = "encrypted";

  /** The entry that tells of the key. */
  static final String KEY = "key";

  /** The entry with the lineage, which is not secret. */
  static final String LINEAGE = "lineage";

  /** The entry with the stack's name, which is not secret: its folder is called so. */
  static final String STACK = "stack";

  /** The entry with the environment's name, which is not secret. */
  static final String ENVIRONMENT = "environment";

  /** The entry with the encrypted text. */
  static final String TEXT = "text";

  private final Vault vault;
  private final boolean hasHashes;
  private final Optional<Encryption> encryption;
  private final String lineage;
  private final StateFiles.Owner owner;

  Sealing(State state) {
    this.vault = state.vault();
    this.lineage = state.lineage();
    this.owner = new StateFiles.Owner(state.stack(), state.environment());
    this.hasHashes = state.hasHashes();
    this.encryption =
        vault.isEncrypted() ? Optional.of(vault.encryption(lineage)) : Optional.empty();
  }

  byte[] shard(String name, String text) {
    return Seal.close(
        encryption.map(it -> Json.write(envelope(encrypted(it, name, text)))).orElse(text));
  }

  /**
   * The header says how the key is made of the one that was given; a key that nothing needs, not.
   */
  byte[] header(MapNode header) {
    MapNode content =
        encryption
            .map(it -> encrypted(it, StateFiles.HEADER, Json.write(header)))
            .map(it -> envelope(it.with(KEY, vault.entry()).with(LINEAGE, lineage)))
            .map(it -> it.with(STACK, owner.stack()).with(ENVIRONMENT, owner.environment()))
            .orElseGet(() -> hasHashes ? header.with(KEY, vault.entry()) : header);
    return Seal.close(Json.write(content));
  }

  private static MapNode encrypted(Encryption encryption, String name, String text) {
    return MapNode.of(TEXT, encryption.encrypt(Seal.FORMAT, name, text));
  }

  private static MapNode envelope(MapNode encrypted) {
    return MapNode.of(ENCRYPTED, encrypted);
  }
}
