package io.lapstrake.helm.instance;

import io.lapstrake.helm.source.ChartDependency;
import io.lapstrake.helm.source.ChartSource;
import io.lapstrake.helm.source.HelmGeneration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a chart takes over of its dependencies' values by {@code import-values}: what its own
 * defaults do not say. What a user gives is laid over it later.
 *
 * <p>Of a chart that stands in another one under two aliases, Helm 3 imports into the first alone.
 */
final class Imports {

  private final Set<ChartSource> done = Collections.newSetFromMap(new IdentityHashMap<>());

  private Imports() {}

  static void process(ChartInstance chart) {
    new Imports().enter(chart);
  }

  private void enter(ChartInstance chart) {
    chart.parts().forEach(this::enter);
    if (chart.metadata().dependencies().isEmpty()) {
      return;
    }
    boolean first = done.add(chart.source()) || chart.helm() == HelmGeneration.FOUR;
    Map<String, @Nullable Object> values = Coalescing.merged(chart, Map.of());
    Map<String, @Nullable Object> imported = new LinkedHashMap<>();
    for (ChartDependency dependency : chart.metadata().dependencies()) {
      for (Object one : first ? dependency.importValues() : List.of()) {
        Map<String, @Nullable Object> taken = taken(dependency.knownAs(), one, values);
        if (taken != null) {
          imported = Coalescing.merged(imported, taken);
        }
      }
    }
    chart.setDefaults(Coalescing.merged(values, imported));
    chart.nameImports();
  }

  private static @Nullable Map<String, @Nullable Object> taken(
      String name, Object said, Map<String, @Nullable Object> values) {
    if (said instanceof Map<?, ?> pair) {
      String child = String.valueOf(pair.get("child"));
      Map<String, @Nullable Object> table = Tables.at(values, name + "." + child);
      return table == null ? null : Tables.within(String.valueOf(pair.get("parent")), table);
    }
    return Tables.at(values, name + ".exports." + said);
  }
}
