package io.lapstrake.core.state;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.secret.KeyedHash;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.yaml.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What tells secrets from others where they are not recorded: keyed hashes, or nothing where there
 * is no key. The same secret at another place, or in another history of applies, has another hash.
 */
public final class SecretHashes {

  /** What is recorded of a secret for which there is no key. */
  static final String UNKNOWN = "";

  /** Stands for secrets that are not known; no object can have such a text. */
  private static final Literal<String> ANOTHER = Literal.of("\u0000another").sensitive();

  private final String lineage;
  private final Optional<KeyedHash> keyed;

  SecretHashes(String lineage, Optional<KeyedHash> keyed) {
    this.lineage = lineage;
    this.keyed = keyed;
  }

  /** What is recorded of the secret leaves of an object, by their paths, sorted. */
  public SortedMap<String, String> of(Manifest manifest) {
    return of(manifest.address(), manifest);
  }

  private SortedMap<String, String> of(Address address, Manifest manifest) {
    if (!manifest.isSensitive()) {
      return Collections.emptySortedMap();
    }
    var hashes = new TreeMap<String, String>();
    collect(manifest.tree(), FieldPath.ROOT, address, hashes);
    return Collections.unmodifiableSortedMap(hashes);
  }

  private void collect(
      Node node, FieldPath path, Address address, SortedMap<String, String> hashes) {
    if (!node.isSensitive()) {
      return;
    }
    if (node instanceof MapNode map) {
      for (int i = 0; i < map.size(); i++) {
        collect(map.value(i), path.key(map.key(i)), address, hashes);
      }
    } else if (node instanceof ListNode list) {
      for (int i = 0; i < list.size(); i++) {
        collect(list.item(i), path.index(i), address, hashes);
      }
    } else {
      hashes.put(path.toString(), leaf(address, path, (Literal<?>) node));
    }
  }

  private String leaf(Address address, FieldPath path, Literal<?> leaf) {
    String type = leaf.type().name().toLowerCase(Locale.ROOT);
    return hash("leaf", address.toString(), path.toString(), type, leaf.inText());
  }

  /** What is recorded of a secret output. */
  String output(String name, Node value) {
    return hash("output", name, Json.write(value));
  }

  private String hash(String what, String... more) {
    if (keyed.isEmpty()) {
      return UNKNOWN;
    }
    List<String> parts = new ArrayList<>(List.of(what, lineage));
    parts.addAll(List.of(more));
    return keyed.get().of(parts.toArray(String[]::new));
  }

  /** The same paths with nothing that tells secrets from others. */
  static SortedMap<String, String> unknown(SortedMap<String, String> hashes) {
    var unknown = new TreeMap<>(hashes);
    unknown.replaceAll((path, hash) -> UNKNOWN);
    return Collections.unmodifiableSortedMap(unknown);
  }

  /** Whether anything tells secrets from others. */
  static boolean areKnown(SortedMap<String, String> hashes) {
    return hashes.values().stream().anyMatch(hash -> !hash.equals(UNKNOWN));
  }

  /** Whether the secrets of an object are known to be those that were recorded. */
  boolean areThose(SortedMap<String, String> recorded, Address address, Manifest now) {
    SortedMap<String, String> hashes = of(address, now);
    return hashes.equals(recorded) && !hashes.containsValue(UNKNOWN);
  }

  /** Whether it can be told which of a record's secrets are others now. */
  public boolean canCompare(Recorded before) {
    return before.isAtHand() || (keyed.isPresent() && !before.secrets().containsValue(UNKNOWN));
  }

  /**
   * The content of a recorded object for a comparison with what is described: a secret that is
   * known to be the same is there as it is described; any other that was there is there as one that
   * is not.
   */
  public MapNode comparable(Recorded before, Manifest now) {
    MapNode content = before.content();
    if (!now.isSensitive() || before.isAtHand()) {
      return content;
    }
    SortedMap<String, String> same = new TreeMap<>(of(before.address(), now));
    same.entrySet().retainAll(before.secrets().entrySet());
    same.values().removeIf(UNKNOWN::equals);
    var fill = new Fill(same.keySet(), before.secrets().keySet());
    return fill.put(content, now.tree(), FieldPath.ROOT) instanceof MapNode map ? map : content;
  }

  /**
   * Puts secrets in their places.
   *
   * @param same the paths of those that are the same
   * @param known the paths of all that were recorded
   */
  private record Fill(Set<String> same, Set<String> known) {

    /** Null where nothing was. */
    @Nullable Node put(@Nullable Node content, Node now, FieldPath path) {
      if (now instanceof MapNode map) {
        return inMap(content, map, path);
      }
      if (now instanceof ListNode list) {
        return inList(content, list, path);
      }
      if (same.contains(path.toString())) {
        return now;
      }
      return content != null || known.contains(path.toString()) ? ANOTHER : null;
    }

    private @Nullable Node inMap(@Nullable Node content, MapNode map, FieldPath path) {
      MapNode filled = content instanceof MapNode held ? held : MapNode.EMPTY;
      for (int i = 0; i < map.size(); i++) {
        String key = map.key(i);
        if (map.value(i).isSensitive()) {
          Node value = put(filled.get(key), map.value(i), path.key(key));
          filled = value == null ? filled : filled.with(key, value);
        }
      }
      return filled.isEmpty() ? content : filled;
    }

    private @Nullable Node inList(@Nullable Node content, ListNode list, FieldPath path) {
      if (!(content instanceof ListNode held)) {
        return content;
      }
      var filled = new ArrayList<>(held.items());
      for (int i = 0; i < Math.min(filled.size(), list.size()); i++) {
        Node value = put(filled.get(i), list.item(i), path.index(i));
        if (list.item(i).isSensitive() && value != null) {
          filled.set(i, value);
        }
      }
      return ListNode.of(filled);
    }
  }
}
