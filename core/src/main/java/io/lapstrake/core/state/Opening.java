package io.lapstrake.core.state;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.secret.SecretKey;
import io.lapstrake.core.secret.Subkeys;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.yaml.Json;
import io.lapstrake.core.yaml.YamlDocument;
import java.util.Optional;
import java.util.function.Function;

/** Opens the files that {@link Sealing} made: the header first, since it tells of the key. */
final class Opening {

  private static final String FIX =
      "give the key with which it is encrypted (with the tool: --key FILE).";

  private final String folder;
  private final Function<String, Optional<byte[]>> file;
  private final StateKey asked;
  private final Problems problems;
  private Optional<Encryption> encryption = Optional.empty();
  private Vault vault;

  Opening(
      String folder, Function<String, Optional<byte[]>> file, StateKey asked, Problems problems) {
    this.folder = folder;
    this.file = file;
    this.asked = asked;
    this.problems = problems;
    this.vault = Vault.NONE;
  }

  /** How the state is kept; known once its header was opened. */
  Vault vault() {
    return vault;
  }

  /** How a state that is not there yet will be kept. */
  Vault first() {
    return Vault.first(asked);
  }

  /** What a file is called in problems. */
  String place(String name) {
    return folder + "/" + name;
  }

  Optional<byte[]> bytes(String name) {
    return file.apply(name);
  }

  /** The header's tree; empty when there is a problem. */
  Optional<Node> header(byte[] bytes) {
    return tree(bytes).flatMap(tree -> opened(tree, Seal.format(bytes)));
  }

  private Optional<Node> tree(byte[] bytes) {
    return StateFiles.SEAL.open(place(StateFiles.HEADER), bytes, problems).flatMap(this::tree);
  }

  private Optional<Node> tree(String text) {
    return Json.read(place(StateFiles.HEADER), text, problems).map(YamlDocument::tree);
  }

  private Optional<Node> opened(Node tree, int format) {
    if (!(tree instanceof MapNode map)) {
      return Optional.of(tree);
    }
    return map.get(Sealing.ENCRYPTED) instanceof MapNode envelope
        ? decrypted(map, envelope, format)
        : plain(map);
  }

  private Optional<Node> plain(MapNode header) {
    MapNode entry = header.map(Sealing.KEY);
    if (entry.isEmpty()) {
      vault = first();
      return Optional.of(header);
    }
    Optional<Subkeys> keys = asked.key().flatMap(key -> Vault.open(key, entry));
    if (asked.key().isPresent() && keys.isEmpty()) {
      problems.add(
          "LAP-0615",
          "Secret that differs or cannot be compared",
          Place.of(place(StateFiles.HEADER)),
          "The hashes of secrets in it are of another key than the one that was given.",
          "give that key, or none: then secrets count as unknown.");
      return Optional.empty();
    }
    vault = Vault.found(keys, entry, false, asked);
    return Optional.of(header);
  }

  private Optional<Node> decrypted(MapNode file, MapNode envelope, int format) {
    Optional<SecretKey> key = asked.key();
    MapNode entry = envelope.map(Sealing.KEY);
    Optional<Subkeys> keys = key.flatMap(it -> Vault.open(it, entry));
    if (keys.isEmpty()) {
      problems.add(
          "LAP-0618",
          "State that cannot be decrypted",
          Place.of(place(StateFiles.HEADER)),
          key.isEmpty()
              ? "It is encrypted, and no key was given."
              : "It is encrypted with another key than the one that was given.",
          FIX);
      return Optional.empty();
    }
    vault = Vault.found(keys, entry, true, asked);
    var with = new Encryption(keys.get(), String.valueOf(envelope.text(Sealing.LINEAGE)));
    encryption = Optional.of(with);
    return decrypted(with, StateFiles.HEADER, envelope, format)
        .flatMap(this::tree)
        .filter(it -> isOwnersOwn(it, file));
  }

  /** What stands beside the encrypted text is not encrypted, but must say the same. */
  private boolean isOwnersOwn(Node header, MapNode file) {
    boolean isSame =
        header instanceof MapNode map && StateFiles.owner(map).equals(StateFiles.owner(file));
    if (!isSame) {
      StateFiles.SEAL.broken(
          place(StateFiles.HEADER), "It names another owner than what is encrypted.", problems);
    }
    return isSame;
  }

  /** The text of a shard; empty when there is a problem. */
  Optional<String> shard(String name, byte[] bytes) {
    Optional<String> text = StateFiles.SEAL.open(place(name), bytes, problems);
    return encryption.isEmpty()
        ? text
        : text.flatMap(it -> decrypted(encryption.get(), name, it, Seal.format(bytes)));
  }

  private Optional<String> decrypted(Encryption with, String name, String text, int format) {
    var envelope = Json.read(place(name), text, problems).map(YamlDocument::tree);
    MapNode encrypted =
        envelope.filter(MapNode.class::isInstance).map(MapNode.class::cast).orElse(MapNode.EMPTY);
    return decrypted(with, name, encrypted.map(Sealing.ENCRYPTED), format);
  }

  private Optional<String> decrypted(Encryption with, String name, MapNode envelope, int format) {
    String secret = String.valueOf(envelope.text(Sealing.TEXT));
    Optional<String> text = with.decrypt(format, name, secret);
    if (text.isEmpty()) {
      StateFiles.SEAL.broken(place(name), "It is not what was encrypted.", problems);
    }
    return text;
  }
}
