package io.lapstrake.helm.release;

import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.helm.gojson.GoJson;
import io.lapstrake.helm.instance.ChartInstance;
import io.lapstrake.helm.source.ChartFile;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds values against the {@code values.schema.json} of a chart and of each of its parts. */
final class ValuesSchemas {

  private static final URI NAME = URI.create("values.schema.json");

  private final Problems problems = new Problems();

  private ValuesSchemas() {}

  /** All that the schemas refuse. */
  static Problems check(ChartInstance chart, Map<String, @Nullable Object> values) {
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
      Object read = GoJson.read(schema.text());
      Validator validator =
          new ValidatorFactory()
              .withJsonNodeFactory(new JacksonNode.Factory())
              .withDisabledSchemaValidation(true)
              .withEvaluatorFactory(SchemaPatterns.words())
              .withDefaultDialect(SchemaDialect.of(read))
              .createValidator();
      URI uri = validator.registerSchema(NAME, GoJson.write(SchemaDialect.unnamed(read)));
      Validator.Result result = validator.validate(uri, GoJson.write(values));
      if (!result.isValid()) {
        report(chart, result.getErrors());
      }
    } catch (StackOverflowError e) {
      unreadable(chart, schema, "it refers to itself without end");
    } catch (RuntimeException e) {
      unreadable(chart, schema, String.valueOf(e.getMessage()));
    }
  }

  /** The validator fails in ways of its own where a schema names a type that there is none of. */
  private void unreadable(ChartInstance chart, ChartFile schema, String why) {
    problems.add(
        "LAP-0522",
        "Chart whose schema cannot be read",
        Place.of(chart.path() + "/" + schema.path()),
        "It is no JSON Schema: " + why + ".",
        "mend the chart's schema.");
  }

  private void report(ChartInstance chart, List<Error> errors) {
    for (Error error : errors) {
      problems.add(
          "LAP-0521",
          "Values that a chart refuses",
          Place.of(chart.path()).field(path(error.getInstanceLocation())),
          "Its schema says: " + error.getError() + " (" + error.getSchemaLocation() + ").",
          "give a value that the schema allows.");
    }
  }

  private static String path(String pointer) {
    return pointer.isEmpty() ? "values" : pointer.substring(1).replace('/', '.');
  }
}
