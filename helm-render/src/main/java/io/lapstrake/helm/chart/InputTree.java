package io.lapstrake.helm.chart;

import io.lapstrake.core.value.Input;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Inputs by the segments of their names: the levels of a values file. */
final class InputTree {

  private final SortedMap<String, InputTree> below = new TreeMap<>();
  private @Nullable Input<?> input;

  private InputTree() {}

  /** A tree of inputs, none of whose names is the beginning of another. */
  static InputTree of(Collection<Input<?>> inputs) {
    var root = new InputTree();
    for (Input<?> input : inputs) {
      InputTree at = root;
      for (String segment : input.name().split("\\.", -1)) {
        at = at.below.computeIfAbsent(segment, name -> new InputTree());
      }
      at.input = input;
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
}
