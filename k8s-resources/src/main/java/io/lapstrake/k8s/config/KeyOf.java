package io.lapstrake.k8s.config;

import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;

/**
 * A key of a ConfigMap or a Secret, as the source of an environment variable.
 *
 * <pre>{@code
 * container.env("LEVEL", settings.key("LEVEL").optional())
 * }</pre>
 */
public final class KeyOf implements EnvSource {

  private final String field;
  private final MapNode tree;

  private KeyOf(String field, MapNode tree) {
    this.field = field;
    this.tree = tree;
  }

  /**
   * A key of an object.
   *
   * @param field which of the two kinds
   */
  static KeyOf of(String field, Value<String> name, Value<String> key) {
    return new KeyOf(field, MapNode.of("name", name).with("key", key));
  }

  /** The variable is missing when there is no such object or no such key. */
  public KeyOf optional() {
    return new KeyOf(field, tree.with("optional", true));
  }

  @Override
  public MapNode valueFrom() {
    return MapNode.of(field, tree);
  }
}
