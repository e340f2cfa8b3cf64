package io.lapstrake.core.rules;

import io.lapstrake.core.rules.format.Finding;
import io.lapstrake.core.rules.format.Format;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the schemas of a definition of a kind are structural: each says of what type it is,
 * and the outermost is of objects.
 *
 * <p>Source: {@code k8s.io/apiextensions-apiserver/pkg/apiserver/schema}, ValidateStructural, and
 * {@code pkg/apis/apiextensions/validation}, ValidateCustomResourceDefinitionOpenAPISchema.
 */
final class StructuralCheck {

  private static final List<String> TYPES =
      List.of("array", "boolean", "integer", "number", "object", "string");
  private static final List<String> WITHOUT_TYPE =
      List.of("x-kubernetes-int-or-string", "x-kubernetes-preserve-unknown-fields");

  private final FieldRules.Sink sink;

  StructuralCheck(FieldRules.Sink sink) {
    this.sink = sink;
  }

  /** Checks the schemas of all versions. */
  void definition(MapNode definition) {
    ListNode versions = definition.map("spec").list("versions");
    for (int i = 0; i < versions.size(); i++) {
      Node schema =
          versions.item(i) instanceof MapNode version
              ? version.map("schema").get("openAPIV3Schema")
              : null;
      if (schema != null) {
        FieldPath at = FieldPath.of("spec", "versions").index(i);
        schema(schema, at.key("schema").key("openAPIV3Schema"), true);
      }
    }
  }

  private void schema(Node node, FieldPath path, boolean outermost) {
    if (!(node instanceof MapNode schema)) {
      sink.found(path, Format.wrongType("No schema", "a map", "write a schema, with its type."));
      return;
    }
    type(schema, schema.text("type"), path, outermost);
    MapNode properties = schema.map("properties");
    for (int i = 0; i < properties.size(); i++) {
      String key = properties.key(i);
      schema(properties.value(i), path.key("properties").key(key), false);
    }
    if (schema.get("items") instanceof MapNode items) {
      schema(items, path.key("items"), false);
    }
    if (schema.get("additionalProperties") instanceof MapNode entries) {
      schema(entries, path.key("additionalProperties"), false);
    }
    free(schema, properties, path, outermost);
  }

  private void type(MapNode schema, @Nullable String type, FieldPath path, boolean outermost) {
    if (type == null) {
      if (WITHOUT_TYPE.stream().noneMatch(key -> Literal.TRUE.equals(schema.get(key)))) {
        sink.found(path.key("type"), missing("type"));
      }
    } else if (!TYPES.contains(type)) {
      sink.found(path.key("type"), unknown(type, String.join(", ", TYPES)));
    } else if (outermost && !type.equals("object")) {
      sink.found(path.key("type"), unknown(type, "object for a whole object"));
    } else if (type.equals("array") && schema.get("items") == null) {
      sink.found(path.key("items"), missing("items"));
    }
  }

  /** Free keys beside properties of their own, and of a whole object, are refused. */
  private void free(MapNode schema, MapNode properties, FieldPath path, boolean outermost) {
    if (schema.get("additionalProperties") != null && (outermost || !properties.isEmpty())) {
      sink.found(
          path.key("additionalProperties"),
          new Finding(
              "LAP-0343",
              "Field not accepted here",
              "additionalProperties is set; Kubernetes does not accept it "
                  + (outermost ? "for a whole object." : "where properties is set."),
              "take it out."));
    }
  }

  private static Finding missing(String field) {
    return new Finding(
        "LAP-0340",
        "Missing field",
        field + " is not set; Kubernetes requires it of every schema there.",
        "set " + field + ".");
  }

  private static Finding unknown(String type, String known) {
    return new Finding(
        "LAP-0318",
        "Not one of the known words",
        Format.quoted(type) + " was given; Kubernetes accepts " + known + ".",
        "write one of these.");
  }
}
