package io.lapstrake.core.value;

import java.util.regex.Pattern;

/**
 * A text or a map that has a name of its own: a chart writes it once, as a named template, and
 * includes it wherever it is used.
 *
 * <pre>{@code
 * Value<String> fullName = Named.text("fullname", Release.prefixed("web"));
 * Value<MapNode> labels = Named.map("labels", MapNode.of("app.kubernetes.io/name", fullName));
 * }</pre>
 *
 * <p>It cannot use the record that a repetition around it is at.
 *
 * @param <T> the Java type that the value stands for
 * @param name letters, digits, hyphens and dots; a chart puts its own name in front
 * @param node what it stands for: a text, or a map
 */
public record Named<T>(String name, Node node) implements Symbol<T> {

  private static final Pattern NAME = Pattern.compile("[A-Za-z][-.A-Za-z0-9]*");

  /**
   * Refuses what cannot be a named template.
   *
   * @throws IllegalArgumentException when the name is anything else, or the node neither a text nor
   *     a map
   */
  public Named {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "Such a name is letters, digits, hyphens and dots, not \"" + name + "\"");
    }
    if (!(node instanceof MapNode || typeOf(node) == ValueType.TEXT)) {
      throw new IllegalArgumentException("Only a text or a map can have a name, not " + node);
    }
  }

  /** A text with a name. */
  public static Value<String> text(String name, Value<String> text) {
    return new Named<>(name, text);
  }

  /** A map with a name. */
  public static Value<MapNode> map(String name, MapNode map) {
    return new Named<>(name, map);
  }

  private static ValueType typeOf(Node node) {
    return node instanceof Value<?> value ? value.type() : ValueType.BLOCK;
  }

  @Override
  public ValueType type() {
    return typeOf(node);
  }

  @Override
  public boolean isSensitive() {
    return node.isSensitive();
  }

  @Override
  public <R> R match(SymbolCases<R> cases) {
    return cases.named(this);
  }

  @Override
  public String toString() {
    return SymbolText.mark(name);
  }
}
