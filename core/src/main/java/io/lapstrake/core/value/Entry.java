package io.lapstrake.core.value;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A key and what stands under it in a {@link MapNode}. */
public final class Entry implements MapPart {

  private final @Nullable String literalKey;
  private final @Nullable Value<String> keyIfNotPlain; // null where a known text is all there is
  private final Node value;

  private Entry(@Nullable String literalKey, @Nullable Value<String> keyIfNotPlain, Node value) {
    this.literalKey = literalKey;
    this.keyIfNotPlain = keyIfNotPlain;
    this.value = value;
  }

  /** An entry whose key is known. */
  public static Entry of(String key, Node value) {
    return new Entry(Objects.requireNonNull(key, "key"), null, value);
  }

  /** An entry whose key is known, with a text. */
  public static Entry of(String key, String value) {
    return of(key, Literal.of(value));
  }

  /** An entry whose key may need binding. */
  public static Entry of(Value<String> key, Node value) {
    String known = key instanceof Literal<?> literal ? literal.asText() : null;
    return known == null || key.isSensitive() ? new Entry(known, key, value) : of(known, value);
  }

  /** An entry of what a map keeps of it. */
  @SuppressWarnings("unchecked") // a key that is not plain is a literal of text
  static Entry ofSlots(Object keySlot, Node value) {
    return keySlot instanceof String key
        ? new Entry(key, null, value)
        : of((Literal<String>) keySlot, value);
  }

  /** What a map keeps of a known key: its text, or the literal where that says more. */
  Object slot() {
    return keyIfNotPlain != null ? keyIfNotPlain : Objects.requireNonNull(literalKey);
  }

  /** The key. */
  public Value<String> key() {
    return keyIfNotPlain != null ? keyIfNotPlain : Literal.of(Objects.requireNonNull(literalKey));
  }

  /** The key where it is known, else null. */
  public @Nullable String literalKey() {
    return literalKey;
  }

  /** What stands under the key. */
  public Node value() {
    return value;
  }

  @Override
  public boolean isSensitive() {
    return (keyIfNotPlain != null && keyIfNotPlain.isSensitive()) || value.isSensitive();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Entry that
        && Objects.equals(literalKey, that.literalKey)
        && Objects.equals(keyIfNotPlain, that.keyIfNotPlain)
        && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return 31 * Objects.hashCode(literalKey) + value.hashCode();
  }

  @Override
  public String toString() {
    return key() + ": " + value;
  }
}
