package io.lapstrake.k8s.pod;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An image that a container runs.
 *
 * <pre>{@code
 * image("postgres:16.4")
 * image("shop/api").registry(registry).tag(tag)
 * }</pre>
 *
 * @see <a href="https://kubernetes.io/docs/concepts/containers/images/">Images</a>
 */
public final class Image {

  private final @Nullable Value<String> registry;
  private final Value<String> name;
  private final @Nullable Value<String> tag;
  private final @Nullable Value<String> digest;

  private Image(
      @Nullable Value<String> registry,
      Value<String> name,
      @Nullable Value<String> tag,
      @Nullable Value<String> digest) {
    this.registry = registry;
    this.name = name;
    this.tag = tag;
    this.digest = digest;
  }

  /** An image by its name, which may begin with a registry and end with a tag or a digest. */
  public static Image of(String name) {
    return of(Literal.of(name));
  }

  /** An image by its name, which may begin with a registry and end with a tag or a digest. */
  public static Image of(Value<String> name) {
    return new Image(null, name, null, null);
  }

  /** The registry that holds it: a host, a port where it has one, and the path before the name. */
  public Image registry(String host) {
    return registry(Literal.of(host));
  }

  /** The registry that holds it: a host, a port where it has one, and the path before the name. */
  public Image registry(Value<String> host) {
    return new Image(host, name, tag, digest);
  }

  /** The tag, which may be moved to another image. */
  public Image tag(String text) {
    return tag(Literal.of(text));
  }

  /** The tag, which may be moved to another image. */
  public Image tag(Value<String> text) {
    return new Image(registry, name, text, digest);
  }

  /**
   * The digest of the very bytes, such as {@code sha256:…}; where there is one the tag is ignored.
   */
  public Image digest(String text) {
    return digest(Literal.of(text));
  }

  /**
   * The digest of the very bytes, such as {@code sha256:…}; where there is one the tag is ignored.
   */
  public Image digest(Value<String> text) {
    return new Image(registry, name, tag, text);
  }

  /** {@code registry/name:tag@digest}. */
  public Value<String> reference() {
    if (registry == null && tag == null && digest == null) {
      return name;
    }
    var joined = new Joined();
    joined.add("", registry);
    joined.add(registry == null ? "" : "/", name);
    joined.add(":", tag);
    joined.add("@", digest);
    return joined.text();
  }

  /** Joins literals into pieces, so that only what needs binding stays a value. */
  private static final class Joined {
    private final List<String> pieces = new ArrayList<>(0);
    private final List<Value<?>> values = new ArrayList<>(0);
    private final StringBuilder piece = new StringBuilder(64); // most names fit

    void add(String before, @Nullable Value<String> value) {
      if (value == null) {
        return;
      }
      piece.append(before);
      if (value instanceof Literal<?> literal) {
        piece.append(literal.inText());
      } else {
        pieces.add(piece.toString());
        piece.setLength(0);
        values.add(value);
      }
    }

    Value<String> text() {
      if (values.isEmpty()) {
        return Literal.of(piece.toString());
      }
      pieces.add(piece.toString());
      return Text.of(pieces, values);
    }
  }
}
