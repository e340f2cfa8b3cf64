package io.lapstrake.core.problem;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a mistake is: in a resource, an input, a file.
 *
 * @param subject the address of a resource, or the name of an input, a file or a folder
 * @param field the path of the field within it, or null
 * @param source the line that wrote it, or null
 */
public record Place(String subject, @Nullable String field, @Nullable Source source) {

  /** A place of which only the subject is known. */
  public static Place of(Object subject) {
    return new Place(subject.toString(), null, null);
  }

  /** The same subject with a field. */
  public Place field(Object path) {
    String text = path.toString();
    return new Place(subject, text.isEmpty() ? null : text, source);
  }

  /** The same place with the line that wrote it, if it is known. */
  public Place source(@Nullable Source line) {
    return new Place(subject, field, line);
  }

  /** The line that wrote it. */
  public Optional<Source> line() {
    return Optional.ofNullable(source);
  }

  /** {@code shop/Service/web, spec.ports[0].port (Shop.java:41)}. */
  @Override
  public String toString() {
    return subject
        + (field == null ? "" : ", " + field)
        + (source == null ? "" : "   (" + source + ")");
  }
}
