package io.lapstrake.helm.expression;

import io.lapstrake.core.stack.Release;
import io.lapstrake.core.value.Input;
import java.util.Optional;
import java.util.Set;

/**
 * Which values the templates of one chart see, and what its named templates are called.
 *
 * @param stack the name of the stack, which is that of the chart it becomes
 * @param component the component that is a subchart of it; empty for the chart itself
 */
record Reach(String stack, String component) {

  private static final Set<String> METHODS =
      Set.of("AsMap", "Encode", "PathValue", "Table", "YAML");

  /** The chart that a stack becomes. */
  static Reach ofStack(String stack) {
    return new Reach(stack, "");
  }

  /** The subchart that a component becomes. */
  Reach ofComponent(String component) {
    return new Reach(stack, component);
  }

  private boolean isSubchart() {
    return !component.isEmpty();
  }

  /** Where resources of the chart have their addresses. */
  String address() {
    return isSubchart() ? stack + "/" + component : stack;
  }

  /** What begins the names of its named templates, which all charts of a release share. */
  String templates() {
    return isSubchart() ? stack + "-" + component + "." : stack + ".";
  }

  /** The name of a named value among those of the chart. */
  String template(String name) {
    String own = component + ".";
    return !isSubchart()
        ? name
        : name.startsWith(own) ? name.substring(own.length()) : "stack." + name;
  }

  /**
   * Where an input's value is found.
   *
   * @param root {@code $} where the dot is something else
   */
  Optional<String> path(Input<?> input, String root) {
    if (isSubchart() && input.equals(Release.CHART)) {
      return Optional.of(GoText.quote(stack));
    }
    return BuiltIn.path(input)
        .map(path -> root + path)
        .or(() -> name(input).map(name -> values(name, root)));
  }

  /** Where a value is found. Helm's values have methods, which a template calls by such names. */
  static String values(String name, String root) {
    int dot = name.indexOf('.');
    String first = dot < 0 ? name : name.substring(0, dot);
    String values = root + ".Values";
    return METHODS.contains(first)
        ? "(index " + values + " " + GoText.quote(first) + ")" + name.substring(first.length())
        : values + "." + name;
  }

  /** The name of an input in the chart's values; empty where it is not among them. */
  Optional<String> name(Input<?> input) {
    String own = component + ".";
    if (!isSubchart() || input.isGlobal()) {
      return Optional.of(input.name());
    }
    return input.name().startsWith(own)
        ? Optional.of(input.name().substring(own.length()))
        : Optional.empty();
  }
}
