package io.lapstrake.helm.instance;

import io.lapstrake.helm.source.ChartDependency;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a chart takes over of its dependencies' values by {@code import-values}. It stands above the
 * chart's own defaults, and below what the user gives.
 */
final class Imports {

  private Imports() {}

  static void process(ChartInstance chart, Map<String, ? extends @Nullable Object> given) {
    chart.parts().forEach(part -> process(part, given));
    if (chart.metadata().dependencies().isEmpty()) {
      return;
    }
    Map<String, @Nullable Object> values = Coalescing.merged(chart, given);
    Map<String, @Nullable Object> imported = new LinkedHashMap<>();
    for (ChartDependency dependency : chart.metadata().dependencies()) {
      for (Object one : dependency.importValues()) {
        Map<String, @Nullable Object> taken = taken(dependency.knownAs(), one, values);
        if (taken != null) {
          imported = Coalescing.merged(imported, taken);
        }
      }
    }
    chart.setDefaults(Coalescing.merged(imported, values));
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
