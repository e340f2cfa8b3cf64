package io.lapstrake.core.difference;

import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.HiddenSecrets;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.yaml.Json;
import io.lapstrake.core.yaml.YamlWriter;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A field's old and new value in one line, without what is secret. */
final class FieldText {

  private static final String NOTHING = "(none)";
  private static final String SECRET = HiddenSecrets.WORD;

  private FieldText() {}

  /** {@code old → new}; for texts of several lines, how many lines differ. */
  static String of(FieldChange change) {
    Node before = change.before();
    Node after = change.after();
    if (change.form() == FieldChange.Form.REORDERED) {
      return "reordered: " + names(before) + " → " + names(after);
    }
    if (isSecret(before) || isSecret(after)) {
      String words = hiddenWord(before) + " → " + hiddenWord(after);
      return change.form() == FieldChange.Form.UNKNOWN ? words + ", cannot be compared" : words;
    }
    if (isText(before) && isText(after) && (isMultiLine(before) || isMultiLine(after))) {
      return LineCount.of(plain(before), plain(after));
    }
    boolean quoted = isAmbiguous(before, after);
    return LeafText.change(shown(before, quoted), shown(after, quoted));
  }

  private static String names(@Nullable Node list) {
    return list instanceof ListNode names
        ? names.items().stream().map(Node::toString).collect(Collectors.joining(", "))
        : NOTHING;
  }

  /** A value beside one that is secret may have been the secret, before it was marked as one. */
  static boolean isSecret(@Nullable Node node) {
    return node instanceof Literal<?> leaf && leaf.isSensitive();
  }

  private static String hiddenWord(@Nullable Node node) {
    return node == null ? NOTHING : SECRET;
  }

  private static boolean isText(@Nullable Node node) {
    return node == null || (node instanceof Literal<?> leaf && leaf.asText() != null);
  }

  private static boolean isMultiLine(@Nullable Node node) {
    return plain(node).stripTrailing().contains("\n");
  }

  private static String plain(@Nullable Node node) {
    String text = node instanceof Literal<?> leaf ? leaf.asText() : null;
    return text == null ? "" : text;
  }

  /** Whether texts must be quoted to be told from what is no text, or from nothing. */
  private static boolean isAmbiguous(@Nullable Node before, @Nullable Node after) {
    return isText(before) != isText(after) || looksOtherwise(before) || looksOtherwise(after);
  }

  private static boolean looksOtherwise(@Nullable Node node) {
    String text = plain(node);
    return node instanceof Literal<?> leaf
        && leaf.asText() != null
        && (text.isEmpty() || !text.equals(text.strip()) || "(\"…".indexOf(text.charAt(0)) >= 0);
  }

  private static String shown(@Nullable Node node, boolean quoted) {
    if (node == null) {
      return NOTHING;
    }
    return node instanceof Literal<?> leaf && !quoted
        ? leaf.inText()
        : Json.write(HiddenSecrets.of(node));
  }

  /** One side of a change as it may be shown: what stands beside a secret may have been one. */
  static Node hidden(Node node, @Nullable Node other) {
    if (other == null || !other.isSensitive()) {
      return HiddenSecrets.of(node);
    }
    if (node instanceof MapNode map) {
      return MapNode.of(
          map.entries().stream()
              .map(it -> Entry.of(it.key(), hidden(it.value(), beside(it, other))))
              .toList());
    }
    return node instanceof ListNode list
        ? ListNode.of(
            list.items().stream().map(it -> hidden(it, Literal.of("").sensitive())).toList())
        : Literal.of(SECRET);
  }

  private static @Nullable Node beside(Entry entry, Node other) {
    String key = entry.literalKey();
    return other instanceof MapNode map && key != null ? map.get(key) : other;
  }

  /** The whole texts of both sides; empty where {@link #of} says it all, or must not. */
  static Optional<TextDifference> whole(FieldChange change) {
    Node before = change.before();
    Node after = change.after();
    if (change.form() == FieldChange.Form.REORDERED || isSecret(before) || isSecret(after)) {
      return Optional.empty();
    }
    String was = whole(before, after);
    String is = whole(after, before);
    boolean isShort = LeafText.isShort(was) && LeafText.isShort(is);
    return isShort ? Optional.empty() : Optional.of(TextDifference.between(was, is));
  }

  private static String whole(@Nullable Node node, @Nullable Node other) {
    if (node == null) {
      return "";
    }
    return node instanceof Literal<?> leaf ? leaf.inText() : YamlWriter.write(hidden(node, other));
  }
}
