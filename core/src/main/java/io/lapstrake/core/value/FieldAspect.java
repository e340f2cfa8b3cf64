package io.lapstrake.core.value;

import java.util.List;
import java.util.Optional;

/**
 * A field of the resource that a reference names.
 *
 * @param <T> the Java type that the value stands for
 * @param name what it is called in messages
 * @param type what the field holds
 * @param path the keys that lead to it
 * @param needsTargetFirst whether the resource must be there before what refers to it
 */
public record FieldAspect<T>(
    String name, ValueType type, List<String> path, boolean needsTargetFirst) implements Aspect<T> {

  /** {@code metadata.name}. */
  public static final FieldAspect<String> NAME =
      new FieldAspect<>("name", ValueType.TEXT, List.of("metadata", "name"), true);

  /** {@code metadata.namespace}. */
  public static final FieldAspect<String> NAMESPACE =
      new FieldAspect<>("namespace", ValueType.TEXT, List.of("metadata", "namespace"), true);

  /** Copies the path. */
  public FieldAspect {
    path = List.copyOf(path);
  }

  @Override
  public Optional<Node> of(MapNode target) {
    return Optional.ofNullable(target.at(path.toArray(String[]::new)));
  }
}
