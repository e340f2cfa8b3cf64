package io.lapstrake.helm.chart;

import io.lapstrake.core.value.Input;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Inputs by the segments of their names: the levels of a values file. */
final class InputTree {

  /** The level of what all charts see. */
  static final String GLOBAL = "global";

  private final SortedMap<String, InputTree> below = new TreeMap<>();
  private @Nullable Input<?> input;
  private boolean isChart;
  private @Nullable Dependency dependency;

  private InputTree() {}

  /** A tree of inputs, none of whose names is the beginning of another. */
  static InputTree of(Collection<Input<?>> inputs) {
    return of(inputs, Requirements.NONE);
  }

  /** A tree of a chart's inputs, with the levels of the charts that it brings with it. */
  static InputTree of(Collection<Input<?>> inputs, Requirements requirements) {
    var root = new InputTree();
    for (Input<?> input : inputs) {
      InputTree at = root;
      for (String segment : input.name().split("\\.", -1)) {
        at = at.level(segment);
      }
      at.input = input;
    }
    for (Subchart subchart : requirements.subcharts()) {
      root.level(subchart.component()).isChart = true;
    }
    for (Dependency dependency : requirements.dependencies()) {
      InputTree level = root.level(dependency.key());
      level.isChart = true;
      level.dependency = dependency;
    }
    return root;
  }

  private InputTree level(String name) {
    return below.computeIfAbsent(name, any -> new InputTree());
  }

  /** The values of a subchart as they are named within: its own, and those that all charts see. */
  InputTree within(Subchart subchart) {
    var root = new InputTree();
    root.below.putAll(level(subchart.component()).below);
    InputTree global = below.get(GLOBAL);
    if (global != null) {
      root.below.put(GLOBAL, global);
    }
    return root;
  }

  /** The input at this level, or null where there are further levels. */
  @Nullable Input<?> input() {
    return input;
  }

  /** The levels below by their segments, sorted. */
  SortedMap<String, InputTree> below() {
    return Collections.unmodifiableSortedMap(below);
  }

  /** Whether these are the values of a chart within the chart, to which Helm adds some. */
  boolean isChart() {
    return isChart;
  }

  /** The chart of somebody else whose values these are. */
  Optional<Dependency> dependency() {
    return Optional.ofNullable(dependency);
  }

  /** Whether there is nothing to give at this level or below. */
  boolean isEmpty() {
    return input == null && below.isEmpty() && dependency == null;
  }
}
