package io.lapstrake.core.value;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a field stands in a tree, such as {@code
 * spec.template.spec.containers[name=api].ports[0].containerPort}.
 *
 * <p>A key that is not a plain word is written {@code ["application.yaml"]}.
 */
public final class FieldPath {

  /** The tree itself. */
  public static final FieldPath ROOT = new FieldPath(null, "");

  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");

  private final @Nullable FieldPath parent;
  private final String segment;

  private FieldPath(@Nullable FieldPath parent, String segment) {
    this.parent = parent;
    this.segment = segment;
  }

  /** The path of known keys from the root. */
  public static FieldPath of(String... keys) {
    FieldPath path = ROOT;
    for (String key : keys) {
      path = path.key(key);
    }
    return path;
  }

  /** The value under a key of the map that stands here. */
  public FieldPath key(String key) {
    if (WORD.matcher(key).matches()) {
      return new FieldPath(this, parent == null ? key : "." + key);
    }
    return new FieldPath(
        this, "[\"" + key.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"]");
  }

  /** The item at a position, from 0, of the list that stands here. */
  public FieldPath index(int index) {
    return new FieldPath(this, "[" + index + "]");
  }

  /** The item of the list that stands here whose key field has a value. */
  public FieldPath item(String keyField, String value) {
    return new FieldPath(this, "[" + keyField + "=" + value + "]");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FieldPath that
        && segment.equals(that.segment)
        && Objects.equals(parent, that.parent);
  }

  @Override
  public int hashCode() {
    return 31 * (parent == null ? 0 : parent.hashCode()) + segment.hashCode();
  }

  @Override
  public String toString() {
    return parent == null ? segment : parent + segment;
  }
}
