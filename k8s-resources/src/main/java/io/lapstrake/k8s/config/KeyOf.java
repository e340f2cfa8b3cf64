package io.lapstrake.k8s.config;

import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;

/**
 * A key of a ConfigMap or a Secret, as the source of an environment variable.
 *
 * @param field which of the two
 * @param name the object's
 * @param key the key in it
 */
record KeyOf(String field, Value<String> name, Value<String> key) implements EnvSource {

  @Override
  public MapNode valueFrom() {
    return MapNode.of(field, MapNode.of("name", name).with("key", key));
  }
}
