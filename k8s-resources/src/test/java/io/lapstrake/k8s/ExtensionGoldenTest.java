package io.lapstrake.k8s;

import static io.lapstrake.k8s.harness.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Part;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.k8s.extension.Column;
import io.lapstrake.k8s.extension.ConversionWebhook;
import io.lapstrake.k8s.extension.CustomObject;
import io.lapstrake.k8s.extension.CustomResourceDefinition;
import io.lapstrake.k8s.extension.CustomVersion;
import io.lapstrake.k8s.network.Service;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Definitions of kinds, and objects of them; the expected files follow Kubernetes' API. */
class ExtensionGoldenTest {

  private static final Environment TEST = Environment.named("test");

  /** A certificate that nobody has the key of, as openssl makes it. */
  private static final String AUTHORITY =
      "LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUJmRENDQVNHZ0F3SUJBZ0lVTE9wcW95cGxHczJ1"
          + "R3VKNGU0eVdhUmRrOU1Fd0NnWUlLb1pJemowRUF3SXcKRWpFUU1BNEdBMVVFQXd3SGQybGtaMlYwY3pB"
          + "Z0Z3MHlOakV4TWpJeE1UUTBNRFZhR0E4eU1USTJNVEF5T1RFeApORFF3TlZvd0VqRVFNQTRHQTFVRUF3"
          + "d0hkMmxrWjJWMGN6QlpNQk1HQnlxR1NNNDlBZ0VHQ0NxR1NNNDlBd0VICkEwSUFCSm1DSHVMNmRUQmM1"
          + "aWJYNk9IRDRiUEQwTGVQOFYrMHNrMUplMWczQ294OGYzenBOVjBtaXFUV2lYQ2QKTFV5TXZEWTZPRTN6"
          + "ekh3b1VMSWhvOVcrc3BTalV6QlJNQjBHQTFVZERnUVdCQlIvcjFSNGd4ZDMzc0pYN3dXSQpGUnJYeS9q"
          + "elJ6QWZCZ05WSFNNRUdEQVdnQlIvcjFSNGd4ZDMzc0pYN3dXSUZSclh5L2p6UnpBUEJnTlZIUk1CCkFm"
          + "OEVCVEFEQVFIL01Bb0dDQ3FHU000OUJBTUNBMGtBTUVZQ0lRQ3paU2RTdzFOSXFLeFlaaytja2liZ0tS"
          + "R28KZWJBN3djV0pVZ0JkL1lKcnVnSWhBTlZ6WlZDa0xNUDdHY1RFMjB5N0hSL1VmZlZuMzh5aExUelM1"
          + "MVppOGJMZQotLS0tLUVORCBDRVJUSUZJQ0FURS0tLS0tCg==";

  private static final MapNode SCHEMA =
      (MapNode)
          Node.of(
              Map.of(
                  "type",
                  "object",
                  "required",
                  List.of("spec"),
                  "properties",
                  Map.of(
                      "spec",
                      Map.of(
                          "type",
                          "object",
                          "required",
                          List.of("size"),
                          "properties",
                          Map.of(
                              "size",
                              Map.of("type", "integer", "minimum", 1, "maximum", 5),
                              "colour",
                              Map.of("type", "string", "enum", List.of("red", "blue")),
                              "code",
                              Map.of("type", "string", "pattern", "^[a-z]+$", "maxLength", 4),
                              "weight",
                              Map.of("type", "number", "maximum", 2),
                              "parts",
                              Map.of(
                                  "type",
                                  "array",
                                  "maxItems",
                                  2,
                                  "items",
                                  Map.of(
                                      "type",
                                      "object",
                                      "properties",
                                      Map.of("name", Map.of("type", "string")))),
                              "labels",
                              Map.of(
                                  "type",
                                  "object",
                                  "additionalProperties",
                                  Map.of("type", "string")),
                              "extra",
                              Map.of(
                                  "type", "object", "x-kubernetes-preserve-unknown-fields", true))),
                      "status",
                      Map.of(
                          "type",
                          "object",
                          "properties",
                          Map.of("size", Map.of("type", "integer"))))));

  private final Input<Integer> size = Input.integer("size").orElse(3);

  private static CustomResourceDefinition widgets() {
    return CustomResourceDefinition.of("example.com", "Widget", "widgets")
        .version(CustomVersion.of("v1", SCHEMA));
  }

  private static Manifests resolved(Part... parts) {
    return Stack.named("test").in("shop").with(parts).resolve(TEST);
  }

  @Test
  void objects_are_converted_scaled_and_chosen_by_fields() {
    MapNode text = MapNode.of("type", "string");
    MapNode number = MapNode.of("type", "integer");
    MapNode schema =
        objectOf(
            MapNode.of("spec", objectOf(MapNode.of("colour", text).with("size", number)))
                .with("status", objectOf(MapNode.of("selector", text).with("size", number))));
    assertGolden(
        "definition-served.yaml",
        resolved(
            CustomResourceDefinition.of("example.com", "Widget", "widgets")
                .convertedBy(
                    ConversionWebhook.at(Service.existing("widgets").in("shop"))
                        .path("/convert")
                        .port(8443)
                        .certificateAuthority(AUTHORITY))
                .version(
                    CustomVersion.of("v1", schema)
                        .withScale(".spec.size", ".status.size", ".status.selector")
                        .selectable(".spec.colour")
                        .selectable(".spec.size")
                        .column(Column.integer("Size", ".spec.size").format("int64"))),
            CustomResourceDefinition.of("example.com", "Gadget", "gadgets")
                .convertedBy(ConversionWebhook.atUrl("https://convert.example.com/gadgets"))
                .version(CustomVersion.of("v1", MapNode.of("type", "object")))));
    assertThatThrownBy(() -> ConversionWebhook.atUrl("https://convert.example.com").port(8443))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("A URL says its own port");
  }

  private static MapNode objectOf(MapNode properties) {
    return MapNode.of("type", "object").with("properties", properties);
  }

  @Test
  void a_definition_says_how_its_kind_is_called_served_and_shown() {
    assertGolden(
        "definition.yaml",
        resolved(
            CustomResourceDefinition.of("example.com", "Widget", "widgets")
                .shortName("wd")
                .category("all")
                .version(
                    CustomVersion.of("v1", SCHEMA)
                        .withStatus()
                        .withScale(".spec.size", ".status.size")
                        .column(Column.integer("Size", ".spec.size").describedAs("How large"))
                        .column(Column.text("Colour", ".spec.colour").onlyWide())
                        .column(Column.number("Weight", ".spec.weight"))
                        .column(Column.flag("Ready", ".status.ready"))
                        .column(Column.age("Age", ".metadata.creationTimestamp")))
                .version(
                    CustomVersion.of("v1beta1", SCHEMA)
                        .deprecated("example.com/v1beta1 Widget is deprecated; use v1"))
                .version(CustomVersion.of("v1alpha1", SCHEMA).notServed()),
            CustomResourceDefinition.of("example.com", "Plant", "plants")
                .clusterWide()
                .version(CustomVersion.of("v1", Path.of("src/test/resources/schema.yaml")))));
    assertThatThrownBy(() -> CustomVersion.of("v1", Path.of("none.yaml")))
        .isInstanceOf(ProblemException.class)
        .hasMessage(
            """
            LAP-0013 File of objects not readable
              at none.yaml
              It is not there, or is no text in UTF-8.
              Fix: name a file that can be read.""");
  }

  @Test
  void objects_of_a_kind_come_after_its_definition() {
    var widgets = widgets();
    var plants =
        CustomResourceDefinition.of("example.com", "Plant", "plants")
            .clusterWide()
            .version(
                CustomVersion.of(
                    "v1",
                    (MapNode)
                        Node.of(
                            Map.of(
                                "type", "object", "x-kubernetes-preserve-unknown-fields", true))))
            .madeElsewhere();

    assertGolden(
        "customobject.yaml",
        resolved(
            CustomObject.of(widgets, "big").spec("size", 5).spec("colour", "red"),
            CustomObject.of("example.com/v1", "Widget", "small")
                .spec(MapNode.of("code", "abc"))
                .spec("size", size)
                .label("team", "shop"),
            CustomObject.of(plants, "oak").field("height", Literal.of(20)),
            CustomObject.of(Gadget.of("lamp", 7)),
            widgets,
            plants));
    assertThat(
            resolved(
                    CustomResourceDefinition.existing("a.example.com"),
                    plants,
                    CustomObject.of(Gadget.of("lamp", 7)))
                .externals())
        .hasToString(
            "[CustomResourceDefinition a.example.com, CustomResourceDefinition gadgets.example.com,"
                + " CustomResourceDefinition plants.example.com]");
  }

  private static List<String> problemsOf(Part... parts) {
    var refused = (ProblemException) catchThrowable(() -> resolved(parts));
    return refused.problems().stream().map(ExtensionGoldenTest::shown).toList();
  }

  private static String shown(Problem problem) {
    return problem.code() + " " + problem.place().field() + ": " + problem.detail();
  }

  @Test
  void an_object_is_checked_against_the_schema_of_its_definition() {
    MapNode wrong =
        MapNode.of("size", Literal.of(9))
            .with("colour", "green")
            .with("code", "ABCDE")
            .with("weight", Literal.of(2.5))
            .with("parts", ListNode.of(MapNode.of("nam", "x"), MapNode.EMPTY, MapNode.EMPTY))
            .with("labels", MapNode.of("a", "b").with("c", 1))
            .with("extra", MapNode.of("what", "ever"))
            .with("colr", "red");

    assertThat(problemsOf(widgets(), CustomObject.of(widgets(), "w").spec(wrong)))
        .containsExactlyInAnyOrder(
            "LAP-0316 spec.size: 9 was given; Kubernetes accepts 1 to 5.",
            "LAP-0316 spec.weight: 2.5 was given; the definition of the kind does not accept it.",
            "LAP-0317 spec.labels.c: 1 was given; this field holds text.",
            "LAP-0318 spec.colour: \"green\" was given; Kubernetes accepts red, blue.",
            "LAP-0348 spec.code: 5 were given; the definition of the kind accepts 0 to 4.",
            "LAP-0348 spec.parts: 3 were given; the definition of the kind accepts 0 to 2.",
            "LAP-0349 spec.code: \"ABCDE\" was given; it must match ^[a-z]+$.",
            "LAP-0350 spec.colr: The definition of the kind has no colr; it has code, colour, extra,"
                + " labels, parts, size, weight.",
            "LAP-0350 spec.parts[0].nam: The definition of the kind has no nam; it has name.");
  }

  @Test
  void fields_of_another_form_and_missing_ones_are_problems() {
    assertThat(
            problemsOf(
                widgets(),
                CustomObject.of(widgets(), "a").field("spec", Literal.of("x")),
                CustomObject.of(widgets(), "b"),
                CustomObject.of(widgets(), "c").spec("parts", "x").spec("labels", ListNode.EMPTY),
                CustomObject.of(widgets(), "d").spec("size", 1).spec("parts", MapNode.EMPTY)))
        .containsExactlyInAnyOrder(
            "LAP-0317 spec: \"x\" was given; this field holds a map.",
            "LAP-0340 spec: spec is not set; the definition of the kind requires it.",
            "LAP-0317 spec.parts: \"x\" was given; this field holds a list.",
            "LAP-0317 spec.labels: A list was given; this field holds a map.",
            "LAP-0340 spec.size: size is not set; the definition of the kind requires it.",
            "LAP-0317 spec.parts: A map was given; this field holds a list.");
  }

  @Test
  void an_object_of_a_class_is_checked_against_the_definition_on_the_class_path() {
    assertThat(problemsOf(CustomObject.of(Gadget.of("lamp", 11)))).hasSize(1);
    assertThatCode(() -> resolved(CustomObject.of(Gadget.of("lamp", 10))))
        .doesNotThrowAnyException();
    assertThatIllegalArgumentException().isThrownBy(() -> CustomObject.of(new Gadget()));
  }
}
