package io.lapstrake.core.value;

/** Literal trees as they may be shown. */
public final class HiddenSecrets {

  /** What stands for a secret. */
  public static final String WORD = "(sensitive)";

  private HiddenSecrets() {}

  /** The tree with every secret leaf replaced by {@link #WORD}. */
  public static Node of(Node node) {
    if (!node.isSensitive()) {
      return node;
    }
    if (node instanceof MapNode map) {
      return MapNode.of(
          map.entries().stream().map(it -> Entry.of(it.key(), of(it.value()))).toList());
    }
    return node instanceof ListNode list
        ? ListNode.of(list.items().stream().map(HiddenSecrets::of).toList())
        : Literal.of(WORD);
  }

  /** The tree with every leaf that is {@link #WORD} marked as secret, as it was before. */
  public static Node marked(Node node) {
    if (node instanceof MapNode map) {
      return MapNode.of(
          map.entries().stream().map(it -> Entry.of(it.key(), marked(it.value()))).toList());
    }
    if (node instanceof ListNode list) {
      return ListNode.of(list.items().stream().map(HiddenSecrets::marked).toList());
    }
    return node instanceof Literal<?> leaf && WORD.equals(leaf.asText())
        ? Literal.of(WORD).sensitive()
        : node;
  }
}
