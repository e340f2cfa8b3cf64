package io.lapstrake.core.value;

import org.jspecify.annotations.Nullable;

/** A key and what stands under it in a {@link MapNode}. */
public final class Entry implements MapPart {

  private final Value<String> key;
  private final @Nullable String literalKey;
  private final Node value;

  private Entry(Value<String> key, @Nullable String literalKey, Node value) {
    this.key = key;
    this.literalKey = literalKey;
    this.value = value;
  }

  /** An entry whose key is known. */
  public static Entry of(String key, Node value) {
    return new Entry(Literal.of(key), key, value);
  }

  /** An entry whose key is known, with a text. */
  public static Entry of(String key, String value) {
    return of(key, Literal.of(value));
  }

  /** An entry whose key may need binding. */
  public static Entry of(Value<String> key, Node value) {
    return new Entry(key, key instanceof Literal<?> literal ? literal.asText() : null, value);
  }

  /** The key. */
  public Value<String> key() {
    return key;
  }

  /** The key where it is known, else null. */
  public @Nullable String literalKey() {
    return literalKey;
  }

  /** What stands under the key. */
  public Node value() {
    return value;
  }

  Entry withValue(Node replacement) {
    return replacement == value ? this : new Entry(key, literalKey, replacement);
  }

  @Override
  public boolean isSensitive() {
    return key.isSensitive() || value.isSensitive();
  }

  boolean isLiteral() {
    return key.isLiteral() && value.isLiteral();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Entry that && key.equals(that.key) && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return 31 * key.hashCode() + value.hashCode();
  }

  @Override
  public String toString() {
    return key + ": " + value;
  }
}
