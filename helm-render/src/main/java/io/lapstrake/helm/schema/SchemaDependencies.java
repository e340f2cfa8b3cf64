package io.lapstrake.helm.schema;

import dev.harrel.jsonschema.EvaluationContext;
import dev.harrel.jsonschema.Evaluator;
import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.SchemaParsingContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The word {@code dependencies}, which Helm heeds in later drafts too, where it is no longer one.
 */
final class SchemaDependencies implements Evaluator {

  private final Map<String, List<String>> names = new LinkedHashMap<>();
  private final Map<String, String> schemas = new LinkedHashMap<>();

  private SchemaDependencies() {}

  static Evaluator of(SchemaParsingContext parsing, JsonNode schema) {
    var dependencies = new SchemaDependencies();
    for (Map.Entry<String, JsonNode> one : schema.asObject().entrySet()) {
      if (one.getValue().isArray()) {
        dependencies.names.put(
            one.getKey(), one.getValue().asArray().stream().map(JsonNode::asString).toList());
      } else {
        dependencies.schemas.put(one.getKey(), parsing.getAbsoluteUri(one.getValue()));
      }
    }
    return dependencies;
  }

  @Override
  public Result evaluate(EvaluationContext context, JsonNode node) {
    if (!node.isObject()) {
      return Result.success();
    }
    Map<String, JsonNode> object = node.asObject();
    boolean valid = true;
    for (Map.Entry<String, List<String>> one : names.entrySet()) {
      valid &= !object.containsKey(one.getKey()) || object.keySet().containsAll(one.getValue());
    }
    for (Map.Entry<String, String> one : schemas.entrySet()) {
      valid &=
          !object.containsKey(one.getKey())
              || context.resolveInternalRefAndValidate(one.getValue(), node);
    }
    return valid
        ? Result.success()
        : Result.failure("Some of its properties ask for others, or for other values");
  }
}
