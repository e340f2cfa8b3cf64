package io.lapstrake.core.difference;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.rules.FieldRules;
import io.lapstrake.core.rules.KindRules;
import io.lapstrake.core.rules.KubernetesVersion;
import io.lapstrake.core.rules.Rules;
import io.lapstrake.core.yaml.Parsed;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A kind that a stack defines is known by its definition. */
class DefinitionTest {

  private static final String DEFINITION =
      """
      apiVersion: apiextensions.k8s.io/v1
      kind: CustomResourceDefinition
      metadata: {name: widgets.example.com}
      spec:
        group: example.com
        scope: Cluster
        names: {kind: Widget, plural: widgets}
        versions:
        - name: v1alpha1
          storage: false
          schema: {openAPIV3Schema: {properties: {spec: {properties: {old: {type: string}}}}}}
        - name: v1
          storage: true
          schema:
            openAPIV3Schema:
              type: object
              properties:
                spec:
                  type: object
                  properties:
                    engine:
                      type: string
                      enum: [steam, diesel]
                      x-kubernetes-validations:
                      - {rule: self == oldSelf, message: the engine stays}
                    size: {type: integer, minimum: 1, maximum: 5, default: 3}
                    disk:
                      anyOf: [{type: integer}, {type: string}]
                      pattern: ^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$
                      x-kubernetes-int-or-string: true
                    tags: {type: array, x-kubernetes-list-type: set, items: {type: string}}
                    parts:
                      type: array
                      x-kubernetes-list-type: map
                      x-kubernetes-list-map-keys: [id]
                      items:
                        type: object
                        properties: {id: {type: string}, spare: {type: boolean}}
      """;

  private final KindRules widget =
      Rules.kubernetes().extendedBy(Stream.of(Parsed.map(DEFINITION))).of("example.com", "Widget");

  private Difference difference(String before, String after) {
    return Difference.between(Parsed.map(before), Parsed.map(after), widget);
  }

  @Test
  void its_scope_is_known() {
    assertThat(widget.isNamespaced()).isFalse();
    assertThat(Rules.kubernetes().of("example.com", "Widget").isNamespaced()).isTrue();
  }

  @Test
  void a_field_that_may_not_change_needs_a_replacement() {
    Difference difference = difference("spec: {engine: steam}", "spec: {engine: diesel}");
    assertThat(difference.effect().summary())
        .isEqualTo("must be replaced: spec.engine cannot change");
    assertThat(difference("spec: {size: 1}", "spec: {size: 1, engine: diesel}").effect().summary())
        .isEqualTo("in place");
  }

  @Test
  void its_lists_have_keys_and_its_quantities_and_defaults_are_compared() {
    assertThat(
            difference(
                "spec: {tags: [a, b], disk: 1Gi, size: 3, parts: [{id: a}, {id: b}]}",
                "spec: {tags: [b, a], disk: 1024Mi, parts: [{id: a}, {id: b, spare: true}]}"))
        .hasToString("spec.parts[id=b].spare: (none) → true\n");
  }

  @Test
  void its_values_are_checked() {
    var found = new ArrayList<String>();
    FieldRules.checkKnown(
        Parsed.map(
            "{metadata: {name: A}, spec: {engine: wind, size: 6, disk: 1GB, parts: [{id: a, spare:"
                + " 'yes'}]}}"),
        widget,
        KubernetesVersion.STANDARD,
        (path, finding) -> found.add(finding.code() + " " + path));
    assertThat(found)
        .containsExactly(
            "LAP-0302 metadata.name",
            "LAP-0308 spec.disk",
            "LAP-0318 spec.engine",
            "LAP-0317 spec.parts[id=a].spare",
            "LAP-0316 spec.size");
  }

  @Test
  void what_defines_nothing_changes_nothing() {
    assertThat(Rules.kubernetes().extendedBy(Stream.of(Parsed.map("{apiVersion: v1, kind: Pod}"))))
        .isSameAs(Rules.kubernetes());
  }
}
