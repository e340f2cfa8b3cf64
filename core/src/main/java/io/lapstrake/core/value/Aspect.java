package io.lapstrake.core.value;

import java.util.List;
import java.util.Optional;

/**
 * What a {@link Reference} takes of the resource that it names: its name, its host, a port, a key.
 *
 * @param <T> the Java type that the value stands for
 */
public interface Aspect<T> {

  /** What it is called in messages, such as {@code port "http"}. */
  String name();

  /** What the value is once it is bound. */
  ValueType type();

  /**
   * The value, taken from the target's tree, whose name and namespace are in their final form but
   * may need binding; empty when the target has no such thing.
   */
  Optional<Node> of(MapNode target);

  /**
   * What the target has instead, to be shown when it lacks what was asked for; in a stable order.
   */
  default List<String> known(MapNode target) {
    return List.of();
  }

  /**
   * Whether a bound target still has what was asked for; a conditional part may be gone. The tree
   * is literal.
   */
  default boolean isIn(MapNode bound) {
    return of(bound).isPresent();
  }

  /** Whether the target must be there before what refers to it. Selecting pods needs no order. */
  default boolean needsTargetFirst() {
    return true;
  }
}
