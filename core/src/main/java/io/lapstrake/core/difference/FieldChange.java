package io.lapstrake.core.difference;

import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.Node;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One field that differs between two versions of an object. A subtree that was added or removed is
 * one change, at its top.
 *
 * @param path where the field is, with list items by their keys: {@code
 *     spec.template.spec.containers[name=api].image}
 * @param form what became of it
 * @param before what was there, or null; of a reordered list, the keys of its items
 * @param after what will be there, or null; of a reordered list, the keys of its items
 */
public record FieldChange(FieldPath path, Form form, @Nullable Node before, @Nullable Node after) {

  /** What became of a field. */
  public enum Form {
    /** It was not there. */
    ADDED,
    /** It will not be there. */
    REMOVED,
    /** Its value is another. */
    CHANGED,
    /** It is a list whose items are in another order, which counts. */
    REORDERED,
    /** It is secret, and nobody can tell whether its value is another. */
    UNKNOWN
  }

  /**
   * The change of a value as a whole.
   *
   * @param before what was there, or null
   * @param after what will be there, or null where there was something
   */
  public static FieldChange of(FieldPath path, @Nullable Node before, @Nullable Node after) {
    Form form = before == null ? Form.ADDED : after == null ? Form.REMOVED : Form.CHANGED;
    return new FieldChange(path, form, before, after);
  }

  /** The same where two secrets cannot be compared. */
  FieldChange ofUnknownSecret() {
    return form == Form.CHANGED && FieldText.isSecret(before) && FieldText.isSecret(after)
        ? new FieldChange(path, Form.UNKNOWN, before, after)
        : this;
  }

  /** What was there. */
  public Optional<Node> was() {
    return Optional.ofNullable(before);
  }

  /** What will be there. */
  public Optional<Node> is() {
    return Optional.ofNullable(after);
  }

  /** What was there, as it may be shown: secrets are hidden. */
  public Optional<Node> shownBefore() {
    return was().map(node -> FieldText.hidden(node, after));
  }

  /** What will be there, as it may be shown: secrets are hidden. */
  public Optional<Node> shownAfter() {
    return is().map(node -> FieldText.hidden(node, before));
  }

  /**
   * {@code 2 → 3}, in one line without secrets in which nothing steers a terminal. Long texts are
   * cut to what differs; of texts of several lines it says how many differ.
   */
  public String summary() {
    return FieldText.of(this);
  }

  /** The difference of the whole texts; empty where {@link #summary} says it all, or must not. */
  public Optional<TextDifference> wholeTexts() {
    return FieldText.whole(this);
  }

  /** {@code spec.replicas: 2 → 3}; a sensitive value is not shown. */
  @Override
  public String toString() {
    return path
        + ": "
        + (before == null ? "(none)" : before)
        + " → "
        + (after == null ? "(none)" : after);
  }
}
