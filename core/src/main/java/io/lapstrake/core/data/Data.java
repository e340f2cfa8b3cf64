package io.lapstrake.core.data;

import io.lapstrake.core.value.Node;
import java.util.Optional;
import java.util.function.Function;

/** What a data source gave. */
public sealed interface Data {

  /** A text, which is read by the type of the input that it is for, as {@code --set} does it. */
  static Data text(String text) {
    return new Text(text);
  }

  /** A value that has a type already: a literal tree. */
  static Data value(Node value) {
    return new Typed(value);
  }

  /**
   * The value.
   *
   * @param byType reads a text by the type that it is to have
   * @return empty when the text is not of that type
   */
  Optional<Node> value(Function<String, Optional<Node>> byType);

  /** A text without a type. */
  record Text(String text) implements Data {
    @Override
    public Optional<Node> value(Function<String, Optional<Node>> byType) {
      return byType.apply(text);
    }
  }

  /** A literal tree. */
  record Typed(Node value) implements Data {
    @Override
    public Optional<Node> value(Function<String, Optional<Node>> byType) {
      return Optional.of(value);
    }
  }
}
