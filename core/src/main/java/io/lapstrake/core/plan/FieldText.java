package io.lapstrake.core.plan;

import io.lapstrake.core.difference.FieldChange;
import io.lapstrake.core.value.HiddenSecrets;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.yaml.Json;
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
      return hiddenWord(before) + " → " + hiddenWord(after);
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
  private static boolean isSecret(@Nullable Node node) {
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

  /** What a program is told of one side of a change. */
  static Node hidden(Node node, @Nullable Node other) {
    return node instanceof Literal<?> && isSecret(other)
        ? Literal.of(SECRET)
        : HiddenSecrets.of(node);
  }
}
