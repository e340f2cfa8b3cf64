package io.lapstrake.core.planfile;

import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.HiddenSecrets;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * Trees in which a map with the key {@code $secret} stands for each secret leaf. A key that an
 * object itself has, and that would read alike, has one more dollar sign.
 */
final class SecretMarks {

  private static final String KEY = "$secret";
  private static final Pattern ALIKE = Pattern.compile("\\$+secret");

  private static final Literal<String> HIDDEN = Literal.of(HiddenSecrets.WORD).sensitive();

  private SecretMarks() {}

  /** What stands for a value that is secret as a whole. */
  static MapNode of(String hash) {
    return MapNode.of(KEY, hash);
  }

  /** The tree with a leaf for each mark that is secret, and tells nothing of it. */
  static Node hidden(Node node) {
    return fill(node, FieldPath.ROOT, (path, mark) -> HIDDEN);
  }

  /** The tree with a leaf that is secret for each word that a report has in the place of one. */
  static Node secret(Node shown) {
    if (shown instanceof MapNode map) {
      return MapNode.of(
          map.entries().stream().map(it -> Entry.of(it.key(), secret(it.value()))).toList());
    }
    if (shown instanceof ListNode list) {
      return ListNode.of(list.items().stream().map(SecretMarks::secret).toList());
    }
    return shown.toString().equals(HiddenSecrets.WORD) ? HIDDEN : shown;
  }

  /** The tree, where nothing is secret; none of its maps reads like a mark. */
  static Node plain(Node node) {
    return hide(node, FieldPath.ROOT, (path, leaf) -> "");
  }

  /**
   * The tree with a mark for each secret leaf.
   *
   * @param hash what stands for a leaf at a path
   */
  static Node hide(Node node, FieldPath path, BiFunction<FieldPath, Literal<?>, String> hash) {
    if (node instanceof MapNode map) {
      var entries = new ArrayList<Entry>(map.size());
      for (Entry entry : map.entries()) {
        String key = String.valueOf(entry.literalKey());
        String safe = ALIKE.matcher(key).matches() ? "$" + key : key;
        entries.add(Entry.of(safe, hide(entry.value(), path.key(key), hash)));
      }
      return MapNode.of(entries);
    }
    if (node instanceof ListNode list) {
      List<Node> items = new ArrayList<>(list.size());
      for (int i = 0; i < list.size(); i++) {
        items.add(hide(list.item(i), path.index(i), hash));
      }
      return ListNode.of(items);
    }
    Literal<?> leaf = (Literal<?>) node;
    return leaf.isSensitive() ? MapNode.of(KEY, hash.apply(path, leaf)) : leaf;
  }

  /**
   * The tree with a leaf for each mark.
   *
   * @param leaf what a mark at a path stands for
   */
  static Node fill(Node node, FieldPath path, BiFunction<FieldPath, String, Node> leaf) {
    if (node instanceof MapNode map) {
      Optional<String> mark = mark(map);
      return mark.isPresent() ? leaf.apply(path, mark.get()) : filled(map, path, leaf);
    }
    if (node instanceof ListNode list) {
      List<Node> items = new ArrayList<>(list.size());
      for (int i = 0; i < list.size(); i++) {
        items.add(fill(list.item(i), path.index(i), leaf));
      }
      return ListNode.of(items);
    }
    return node;
  }

  private static MapNode filled(
      MapNode map, FieldPath path, BiFunction<FieldPath, String, Node> leaf) {
    var entries = new ArrayList<Entry>(map.size());
    for (Entry entry : map.entries()) {
      String safe = String.valueOf(entry.literalKey());
      String key = ALIKE.matcher(safe).matches() ? safe.substring(1) : safe;
      entries.add(Entry.of(key, fill(entry.value(), path.key(key), leaf)));
    }
    return MapNode.of(entries);
  }

  private static Optional<String> mark(MapNode map) {
    return map.size() == 1 ? Optional.ofNullable(map.text(KEY)) : Optional.empty();
  }
}
