package io.lapstrake.helm.schema;

import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import io.lapstrake.helm.gojson.GoJson;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A schema that was read once, to hold any number of values against it, on any thread. */
final class ReadSchema {

  private static final URI NAME = URI.create("values.schema.json");

  private final Validator validator;
  private final URI uri;

  /**
   * Reads a schema.
   *
   * @throws RuntimeException if it is none: the validator fails in ways of its own, as where a
   *     schema names a type that there is none of
   */
  ReadSchema(String json) {
    Object read = GoJson.read(json);
    validator =
        new ValidatorFactory()
            .withJsonNodeFactory(new JacksonNode.Factory())
            .withDisabledSchemaValidation(true)
            .withEvaluatorFactory(SchemaPatterns.words())
            .withDefaultDialect(SchemaDialect.of(read))
            .createValidator();
    uri = validator.registerSchema(NAME, JacksonTree.of(SchemaDialect.unnamed(read)));
  }

  /**
   * What it refuses of some values, in the order in which it was found.
   *
   * @throws RuntimeException as the constructor, where it is but now that a part of it is read
   */
  List<Error> refused(Map<String, @Nullable Object> values) {
    Validator.Result result = validator.validate(uri, JacksonTree.of(values));
    return result.isValid() ? List.of() : result.getErrors();
  }
}
