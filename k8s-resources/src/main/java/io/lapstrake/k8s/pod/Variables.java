package io.lapstrake.k8s.pod;

import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import io.lapstrake.core.value.ValueType;
import io.lapstrake.k8s.config.EnvGroup;
import io.lapstrake.k8s.config.EnvSource;
import java.util.ArrayList;
import java.util.List;

/**
 * The words for a container's environment variables.
 *
 * @param <C> the container
 * @see <a
 *     href="https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/">
 *     Environment variables</a>
 */
public sealed interface Variables<C extends Variables<C>> permits Container {

  /** The item of the pod's list of containers. */
  MapNode tree();

  /** The same container with another tree; every word is made of this one. */
  C withTree(MapNode changed);

  /** An environment variable. */
  default C env(String name, String text) {
    return env(name, Literal.of(text));
  }

  /** An environment variable; numbers and flags are written as text. */
  default C env(String name, Value<?> value) {
    return env(variable(name, "value", text(value)));
  }

  /** An environment variable that takes its value from elsewhere when the pod starts. */
  default C env(String name, EnvSource source) {
    return env(variable(name, "valueFrom", source.valueFrom()));
  }

  /** An environment variable that is there when a condition holds. */
  default C envWhen(Value<Boolean> condition, String name, String text) {
    return envWhen(condition, name, Literal.of(text));
  }

  /** An environment variable that is there when a condition holds. */
  default C envWhen(Value<Boolean> condition, String name, Value<?> value) {
    return env(new ListPart.When(condition, List.of(variable(name, "value", text(value)))));
  }

  /** Environment variables, under a condition or repeated over an input's records. */
  default C env(ListPart variables) {
    return withTree(tree().append(variables, "env"));
  }

  /** An environment variable for each key of a ConfigMap or a Secret. */
  default C envFrom(EnvGroup group) {
    return envFrom(group.envFrom());
  }

  /** An environment variable for each key of a ConfigMap or a Secret, if there is such a one. */
  default C envFromIfThere(EnvGroup group) {
    var parts = new ArrayList<MapPart>();
    for (Entry entry : group.envFrom().entries()) {
      parts.add(
          entry.value() instanceof MapNode source
              ? Entry.of(entry.key(), source.with("optional", true))
              : entry);
    }
    return envFrom(MapNode.of(parts));
  }

  /** An environment variable for each key of a ConfigMap or a Secret, its name with a prefix. */
  default C envFrom(EnvGroup group, String prefix) {
    return envFrom(group.envFrom().with("prefix", prefix));
  }

  private C envFrom(MapNode group) {
    return withTree(tree().append(group, "envFrom"));
  }

  private static MapNode variable(String name, String field, Node value) {
    return MapNode.of("name", name).with(field, value);
  }

  private static Node text(Value<?> value) {
    return value.type() == ValueType.TEXT ? value : Text.format("%s", value);
  }
}
