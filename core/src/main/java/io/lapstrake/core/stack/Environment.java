package io.lapstrake.core.stack;

import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Node;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A name and the bindings of a stack's inputs. */
public final class Environment {

  private final String name;
  private final Map<String, Node> values;

  private Environment(String name, Map<String, Node> values) {
    this.name = name;
    this.values = values;
  }

  /** An environment without bindings. */
  public static Environment named(String name) {
    return new Environment(name, Map.of());
  }

  /** The environment with an input bound. */
  public Environment with(String input, Object value) {
    var more = new TreeMap<>(values);
    more.put(input, value instanceof Node node ? node : Literal.ofObject(value));
    return new Environment(name, more);
  }

  /** The environment's name. */
  public String name() {
    return name;
  }

  /** The value of each input that has one, by its full name; the others are absent. */
  SortedMap<String, Node> bind(String stack, Collection<Input<?>> inputs, Problems problems) {
    var bound = new TreeMap<String, Node>();
    bound.put(Release.NAME.name(), Literal.of(stack));
    bound.put(Release.NAMESPACE.name(), Literal.of("default"));
    for (Input<?> input : inputs) {
      Node value = values.get(input.name());
      if (value != null) {
        bound.put(input.name(), value);
      } else {
        input.defaultValue().ifPresent(node -> bound.put(input.name(), node));
      }
    }
    return bound;
  }
}
