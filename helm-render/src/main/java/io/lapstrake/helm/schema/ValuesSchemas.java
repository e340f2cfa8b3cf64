package io.lapstrake.helm.schema;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.helm.instance.ChartInstance;
import io.lapstrake.helm.schema.Refusals.Refusal;
import io.lapstrake.helm.source.ChartFile;
import io.lapstrake.helm.source.ChartSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds values against the {@code values.schema.json} of a chart and of each of its parts. */
public final class ValuesSchemas {

  private final Problems problems = new Problems();

  private ValuesSchemas() {}

  /** All that the schemas refuse. */
  public static Problems check(ChartInstance chart, Map<String, @Nullable Object> values) {
    var schemas = new ValuesSchemas();
    schemas.enter(chart, values);
    return schemas.problems;
  }

  @SuppressWarnings("unchecked") // coalescing put a map there
  private void enter(ChartInstance chart, Map<String, @Nullable Object> values) {
    chart.source().schema().ifPresent(schema -> check(chart, schema, values));
    for (ChartInstance part : chart.parts()) {
      if (values.get(part.name()) instanceof Map<?, ?> own) {
        enter(part, (Map<String, @Nullable Object>) own);
      }
    }
  }

  private void check(ChartInstance chart, ChartFile schema, Map<String, @Nullable Object> values) {
    try {
      report(chart, Refusals.of(read(chart.source(), schema).refused(values)));
    } catch (StackOverflowError e) {
      unreadable(chart, schema, "it refers to itself without end");
    } catch (RuntimeException e) {
      unreadable(chart, schema, String.valueOf(e.getMessage()));
    }
  }

  private static ReadSchema read(ChartSource chart, ChartFile schema) {
    return chart.kept(ReadSchema.class, () -> new ReadSchema(schema.text()));
  }

  private void unreadable(ChartInstance chart, ChartFile schema, String why) {
    problems.add(
        "LAP-0522",
        "Chart whose schema cannot be read",
        Place.of(chart.path() + "/" + schema.path()),
        "It is no JSON Schema: " + why + ".",
        "mend the chart's schema.");
  }

  private void report(ChartInstance chart, List<Refusal> refused) {
    for (Refusal each : refused) {
      problems.add(
          "LAP-0521",
          "Values that a chart refuses",
          Place.of(chart.path()).field(path(each.location())),
          "Its schema says: " + each.text() + " (" + each.error().getSchemaLocation() + ").",
          "give a value that the schema allows.");
    }
  }

  private static String path(String pointer) {
    return pointer.isEmpty() ? "values" : pointer.substring(1).replace('/', '.');
  }
}
