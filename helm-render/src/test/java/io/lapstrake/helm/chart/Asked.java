package io.lapstrake.helm.chart;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.Node;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Values that a chart is rendered with, beside what its stack is resolved to.
 *
 * @param values all of them, by the names of the inputs
 * @param switches the names of those that are the chart's alone
 * @param off the paths of the components that the chart leaves out for them
 */
record Asked(Map<String, Node> values, Set<String> switches, Set<String> off) {

  /** Values that are the stack's, every one. */
  static Asked of(Map<String, Node> values) {
    return new Asked(values, Set.of(), Set.of());
  }

  /** What the stack is resolved with. */
  Map<String, Node> ofStack() {
    var values = new TreeMap<>(this.values);
    values.keySet().removeAll(switches);
    return values;
  }

  /** Whether the chart leaves nothing out. */
  boolean isWhole() {
    return off.isEmpty();
  }

  /** Whether an object of the stack is one of the chart's. */
  boolean has(Manifest manifest) {
    String path = manifest.address().path() + "/";
    return off.stream().noneMatch(component -> path.startsWith(component + "/"));
  }
}
