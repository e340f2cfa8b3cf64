package io.lapstrake.helm.chart;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.stack.LinkedStack;
import io.lapstrake.core.value.Input;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The charts that a chart brings with it.
 *
 * @param subcharts components of its stack
 * @param dependencies charts of others
 */
record Requirements(List<Subchart> subcharts, List<Dependency> dependencies) {

  static final Requirements NONE = new Requirements(List.of(), List.of());

  Requirements with(Subchart subchart) {
    var more = new ArrayList<>(subcharts);
    more.add(subchart);
    return new Requirements(List.copyOf(more), dependencies);
  }

  Requirements with(Dependency dependency) {
    var more = new ArrayList<>(dependencies);
    more.add(dependency);
    return new Requirements(subcharts, List.copyOf(more));
  }

  /** What the values of each stand under. */
  private Stream<String> keys() {
    return Stream.concat(
        subcharts.stream().map(Subchart::component), dependencies.stream().map(Dependency::key));
  }

  /** The inputs of the stack, and the flags and tags that turn charts off; by their names. */
  Collection<Input<?>> inputs(LinkedStack stack, Problems problems) {
    SortedMap<String, Input<?>> all = new TreeMap<>(stack.inputs());
    switches()
        .forEach(
            flag -> {
              Input<?> before = all.putIfAbsent(flag.name(), flag);
              if (before != null && !before.equals(flag)) {
                taken(stack, flag.name(), problems);
              }
            });
    var seen = new HashSet<String>();
    keys()
        .filter(key -> !seen.add(key) || all.containsKey(key) || isReserved(key))
        .forEach(key -> taken(stack, key, problems));
    dependencies.forEach(each -> refuseBoth(each, all, stack, problems));
    dependencies.forEach(
        each ->
            Tags.refuseBeside(
                each.flag().map(it -> it),
                each.tags(),
                Place.of(stack.name()).field(each.key()),
                problems));
    return all.values();
  }

  private Stream<Input<?>> switches() {
    Stream<Input<Boolean>> flags =
        Stream.concat(
                subcharts.stream().map(Subchart::flag), dependencies.stream().map(Dependency::flag))
            .flatMap(Optional::stream);
    Stream<Input<Boolean>> tags =
        Stream.concat(
                subcharts.stream().map(Subchart::tags), dependencies.stream().map(Dependency::tags))
            .flatMap(List::stream)
            .map(Tags::input);
    return Stream.concat(flags, tags);
  }

  private static boolean isReserved(String key) {
    return key.equals(InputTree.GLOBAL) || key.equals("tags");
  }

  /** A value that is given to a chart of somebody else is no input at the same time. */
  private static void refuseBoth(
      Dependency dependency,
      SortedMap<String, Input<?>> inputs,
      LinkedStack stack,
      Problems problems) {
    String prefix = dependency.key() + ".";
    inputs.keySet().stream()
        .filter(name -> name.startsWith(prefix))
        .map(name -> name.substring(prefix.length()).replaceFirst("\\..*", ""))
        .distinct()
        .filter(level -> dependency.values().get(level) != null)
        .forEach(level -> taken(stack, prefix + level, problems));
  }

  private static void taken(LinkedStack stack, String name, Problems problems) {
    problems.add(
        "LAP-0512",
        "Two things under one name in a chart's values",
        Place.of(stack.name()).field(name),
        "Inputs, subcharts, dependencies and their flags, tags and values share one tree of names.",
        "give one of them another name; a dependency gets one with as(…).");
  }
}
