package io.lapstrake.helm.instance;

import io.lapstrake.helm.semver.Constraint;
import io.lapstrake.helm.source.ChartDependency;
import io.lapstrake.helm.source.ChartSource;
import io.lapstrake.helm.source.HelmGeneration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which dependencies of a chart are on: a condition that says so, else a tag, else all of them.
 * Charts that are carried and that {@code Chart.yaml} does not name are on as they are.
 */
final class Switches {

  private final Set<ChartSource> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private Switches() {}

  static void process(ChartInstance chart, Map<String, ? extends @Nullable Object> given) {
    new Switches().process(chart, given, "");
  }

  private void process(
      ChartInstance chart, Map<String, ? extends @Nullable Object> given, String path) {
    List<ChartDependency> dependencies = dependencies(chart);
    if (dependencies.isEmpty()) {
      return;
    }
    chart.setParts(named(chart, dependencies), dependencies);
    Map<String, @Nullable Object> values = Coalescing.of(chart, given);
    Set<String> off = new HashSet<>();
    for (ChartDependency dependency : dependencies) {
      if (!isOn(dependency, values, path)) {
        off.add(dependency.knownAs());
      }
    }
    List<ChartInstance> on =
        chart.parts().stream().filter(part -> !off.contains(part.name())).toList();
    for (ChartInstance part : on) {
      process(part, values, path + part.name() + ".");
    }
    chart.setParts(on, dependencies.stream().filter(one -> !off.contains(one.knownAs())).toList());
  }

  /**
   * What a chart depends on. Where it stands under a second alias, Helm 3 has forgotten the names
   * of what has an alias in it, so it does not find those charts, and takes them for unnamed ones.
   */
  private List<ChartDependency> dependencies(ChartInstance chart) {
    List<ChartDependency> dependencies = chart.metadata().dependencies();
    return seen.add(chart.source()) || chart.helm() == HelmGeneration.FOUR
        ? dependencies
        : dependencies.stream().map(ChartDependency::underItsAlias).toList();
  }

  private static List<ChartInstance> named(
      ChartInstance chart, List<ChartDependency> dependencies) {
    var parts = new ArrayList<ChartInstance>();
    for (ChartSource carried : chart.source().carried()) {
      if (dependencies.stream().noneMatch(one -> fits(carried, one))) {
        parts.add(chart.within(carried, carried.name()));
      }
    }
    for (ChartDependency dependency : dependencies) {
      chart.source().carried().stream()
          .filter(carried -> fits(carried, dependency))
          .findFirst()
          .ifPresent(carried -> parts.add(chart.within(carried, dependency.knownAs())));
    }
    return parts;
  }

  private static boolean fits(ChartSource carried, ChartDependency dependency) {
    return carried.name().equals(dependency.name())
        && Constraint.allows(dependency.version(), carried.metadata().version());
  }

  private static boolean isOn(
      ChartDependency dependency, Map<String, @Nullable Object> values, String path) {
    for (String at : dependency.condition().strip().split(",", -1)) {
      if (!at.isEmpty() && Tables.value(values, path + at) instanceof Boolean on) {
        return on;
      }
    }
    return byTags(dependency, values.get("tags"));
  }

  private static boolean byTags(ChartDependency dependency, @Nullable Object tags) {
    if (!Tables.isTable(tags)) {
      return true;
    }
    boolean anyOff = false;
    for (String tag : dependency.tags()) {
      if (Tables.table(tags).get(tag) instanceof Boolean on) {
        if (on) {
          return true;
        }
        anyOff = true;
      }
    }
    return !anyOff;
  }
}
