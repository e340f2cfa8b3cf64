package io.lapstrake.core.value;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a field stands in a tree, such as {@code
 * spec.template.spec.containers[name=api].ports[0].containerPort}.
 *
 * <p>A key that is not a plain word is written {@code ["application.yaml"]}. A path is made for
 * every field that is gone through and read by hardly anyone, so its text is made when it is asked
 * for.
 */
public final class FieldPath {

  /** The tree itself. */
  public static final FieldPath ROOT = new FieldPath(null, Step.ROOT, "", "", -1);

  private static final int ROOM = 96; // characters, more than most texts have

  private final @Nullable FieldPath parent;
  private final Step step;
  private final String key; // of the map, or the name of the item's key field
  private final String value; // of the item's key field
  private final int index;

  /** How one segment leads on. */
  private enum Step {
    ROOT,
    KEY,
    INDEX,
    ITEM
  }

  private FieldPath(@Nullable FieldPath parent, Step step, String key, String value, int index) {
    this.parent = parent;
    this.step = step;
    this.key = key;
    this.value = value;
    this.index = index;
  }

  /** The path of known keys from the root. */
  public static FieldPath of(String... keys) {
    FieldPath path = ROOT;
    for (String key : keys) {
      path = path.key(key);
    }
    return path;
  }

  /**
   * Reads what {@link #toString} writes. The path that it gives has that text again; it is the same
   * path unless the key of an item has a closing bracket before a dot or a bracket.
   *
   * @throws IllegalArgumentException when the text is no path's
   */
  public static FieldPath parse(String text) {
    return new PathText(text).read();
  }

  /** The value under a key of the map that stands here. */
  public FieldPath key(String key) {
    return new FieldPath(this, Step.KEY, key, "", -1);
  }

  /** The item at a position, from 0, of the list that stands here. */
  public FieldPath index(int index) {
    return new FieldPath(this, Step.INDEX, "", "", index);
  }

  /** The item of the list that stands here whose key field has a value. */
  public FieldPath item(String keyField, String value) {
    return new FieldPath(this, Step.ITEM, keyField, value, -1);
  }

  /**
   * Whether what stands here has a name: its key in a map, or that of an item of a list. What
   * stands at a position, or is its own key in a list of single values, has none.
   */
  public boolean isNamed() {
    return step == Step.KEY || (step == Step.ITEM && !key.isEmpty());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FieldPath that
        && step == that.step
        && index == that.index
        && key.equals(that.key)
        && value.equals(that.value)
        && Objects.equals(parent, that.parent);
  }

  @Override
  public int hashCode() {
    int above = parent == null ? 0 : parent.hashCode();
    return 31 * (31 * above + key.hashCode()) + value.hashCode() + index;
  }

  @Override
  public String toString() {
    var text = new StringBuilder(ROOM);
    write(text);
    return text.toString();
  }

  private void write(StringBuilder text) {
    if (parent != null) {
      parent.write(text);
    }
    switch (step) {
      case ROOT -> {}
      case INDEX -> text.append('[').append(index).append(']');
      case ITEM -> text.append('[').append(key).append('=').append(value).append(']');
      case KEY -> {
        if (isWord(key)) {
          text.append(text.isEmpty() ? "" : ".").append(key);
        } else {
          text.append("[\"").append(escaped(key)).append("\"]");
        }
      }
    }
  }

  private static String escaped(String key) {
    return key.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }

  private static boolean isWord(String key) {
    if (key.isEmpty() || !isLetter(key.charAt(0))) {
      return false;
    }
    for (int i = 1; i < key.length(); i++) {
      char character = key.charAt(i);
      if (!isLetter(character) && character != '-' && (character < '0' || character > '9')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || character == '_';
  }
}
