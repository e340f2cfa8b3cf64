package io.lapstrake.helm.schema;

import com.google.re2j.Pattern;
import dev.harrel.jsonschema.EvaluationContext;
import dev.harrel.jsonschema.Evaluator;
import dev.harrel.jsonschema.EvaluatorFactory;
import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.SchemaParsingContext;
import io.lapstrake.helm.function.pattern.Expressions;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The patterns of a schema as Helm reads them: expressions of RE2, which take no longer than their
 * text is long, whatever a chart writes.
 */
final class SchemaPatterns {

  private SchemaPatterns() {}

  /** The words of JSON Schema that have patterns, and others that Helm heeds. */
  static EvaluatorFactory words() {
    return new EvaluatorFactory.Builder()
        .withKeyword("pattern", SchemaPatterns::pattern)
        .withKeyword("patternProperties", SchemaPatterns::properties)
        .withKeyword("format", SchemaFormats::evaluator)
        .withKeyword("dependencies", SchemaDependencies::of)
        .build();
  }

  private static Evaluator pattern(JsonNode schema) {
    Pattern pattern = Expressions.compiled(schema.asString());
    return (context, node) ->
        !node.isString() || pattern.matcher(node.asString()).find()
            ? Evaluator.Result.success()
            : Evaluator.Result.failure(
                "\"" + node.asString() + "\" does not match the pattern " + pattern);
  }

  private static Evaluator properties(SchemaParsingContext parsing, JsonNode schema) {
    var schemas = new LinkedHashMap<Pattern, String>();
    schema
        .asObject()
        .forEach(
            (pattern, below) ->
                schemas.put(Expressions.compiled(pattern), parsing.getAbsoluteUri(below)));
    return (context, node) -> properties(schemas, context, node);
  }

  private static Evaluator.Result properties(
      Map<Pattern, String> schemas, EvaluationContext context, JsonNode node) {
    if (!node.isObject()) {
      return Evaluator.Result.success();
    }
    Set<String> matched = new HashSet<>();
    boolean valid = true;
    for (Map.Entry<String, JsonNode> property : node.asObject().entrySet()) {
      for (Map.Entry<Pattern, String> one : schemas.entrySet()) {
        if (one.getKey().matcher(property.getKey()).find()) {
          matched.add(property.getKey());
          valid &= context.resolveInternalRefAndValidate(one.getValue(), property.getValue());
        }
      }
    }
    return valid
        ? Evaluator.Result.success(matched)
        : Evaluator.Result.failure("Some of its properties are not as their names' patterns ask");
  }
}
