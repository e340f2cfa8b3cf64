package io.lapstrake.core.problem;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a mistake is: in a resource, an input, a file.
 *
 * @param thing the address of a resource, or the name of an input, a file or a folder; turned into
 *     text only when it is shown, since most places are never shown
 * @param field the path of the field within it, or null
 * @param source the line that wrote it, or null
 */
public record Place(Object thing, @Nullable String field, @Nullable Source source) {

  /** A place of which only the subject is known. */
  public static Place of(Object subject) {
    return new Place(subject, null, null);
  }

  /** The address of a resource, or the name of an input, a file or a folder. */
  public String subject() {
    return thing.toString();
  }

  /** The same subject with a field. */
  public Place field(Object path) {
    String text = path.toString();
    return new Place(thing, text.isEmpty() ? null : text, source);
  }

  /** The same place with the line that wrote it, if it is known. */
  public Place source(@Nullable Source line) {
    return new Place(thing, field, line);
  }

  /** The line that wrote it. */
  public Optional<Source> line() {
    return Optional.ofNullable(source);
  }

  /** Two places are equal when they read alike. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Place that
        && subject().equals(that.subject())
        && Objects.equals(field, that.field)
        && Objects.equals(source, that.source);
  }

  @Override
  public int hashCode() {
    return Objects.hash(subject(), field, source);
  }

  /** {@code shop/Service/web, spec.ports[0].port (Shop.java:41)}. */
  @Override
  public String toString() {
    return subject()
        + (field == null ? "" : ", " + field)
        + (source == null ? "" : "   (" + source + ")");
  }
}
