package io.lapstrake.helm.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.helm.release.HelmRelease;
import io.lapstrake.helm.source.ChartSource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * A mistake in values is told once. How many there are is what Helm's list has at its outer level:
 * it prints what is wrong by each alternative below the sentence that none fits.
 */
class RefusalsTest {

  /** The places and the first words of what is refused, for a schema of the value {@code a}. */
  private static List<String> refused(String schemaOfA, Object a) {
    String schema =
        """
        {"$schema": "http://json-schema.org/draft-07/schema#", "properties": {"a": %s}}
        """
            .formatted(schemaOfA);
    ChartSource chart =
        ChartSource.of(
            new TreeMap<>(
                Map.of(
                    "Chart.yaml", bytes("apiVersion: v2\nname: web\nversion: 1.0.0\n"),
                    "values.schema.json", bytes(schema))));
    HelmRelease release = HelmRelease.named("r").chart(chart).values(Map.of("a", a));
    return catchThrowableOfType(ProblemException.class, release::render).problems().stream()
        .map(
            it ->
                it.place().field()
                    + ": "
                    + it.detail()
                        .replace("Its schema says: ", "")
                        .replaceFirst(" \\(values.schema.json#.*\\)\\.$", ""))
        .toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void a_value_that_fits_no_alternative_is_one_mistake_that_says_why_for_each() {
    assertThat(refused("{\"anyOf\": [{\"type\": \"integer\"}, {\"type\": \"null\"}]}", "x"))
        .containsExactly(
            "a: Value does not match against any of the schemas:"
                + " Value is [string] but should be [integer];"
                + " Value is [string] but should be [null]");
    assertThat(refused("{\"oneOf\": [{\"type\": \"integer\"}, {\"type\": \"boolean\"}]}", "x"))
        .hasSize(1);
    assertThat(refused("{\"contains\": {\"type\": \"integer\"}}", List.of("x", "y"))).hasSize(1);
  }

  @Test
  void alternatives_within_alternatives_are_one_mistake() {
    assertThat(
            refused(
                """
                {"anyOf": [
                  {"type": "null"},
                  {"properties": {"b": {"oneOf": [{"type": "integer"}, {"type": "boolean"}]}}}
                ], "type": "object"}
                """,
                Map.of("b", "x")))
        .containsExactly(
            "a: Value does not match against any of the schemas:"
                + " Value is [object] but should be [null];"
                + " /a/b: Value is [string] but should be [integer];"
                + " /a/b: Value is [string] but should be [boolean]");
  }

  @Test
  void each_item_that_fits_no_alternative_is_a_mistake() {
    assertThat(
            refused(
                "{\"items\": {\"anyOf\": [{\"type\": \"integer\"}, {\"type\": \"null\"}]}}",
                List.of("x", 1, "y")))
        .hasSize(2)
        .anyMatch(it -> it.startsWith("a.0: "))
        .anyMatch(it -> it.startsWith("a.2: "));
  }

  @Test
  void a_value_that_fits_two_alternatives_fails_by_no_third() {
    assertThat(
            refused(
                "{\"oneOf\": [{\"type\": \"string\"}, {\"maxLength\": 9}, {\"type\": \"null\"}]}",
                "x"))
        .containsExactly(
            "a: Value matches against more than one schema. Matched schema indexes [0, 1]");
  }

  @Test
  void that_a_part_of_the_schema_is_not_met_is_not_repeated() {
    assertThat(refused("{\"allOf\": [{\"type\": \"integer\"}, {\"minimum\": 3}]}", "x"))
        .containsExactly("a: Value is [string] but should be [integer]");
    assertThat(
            refused(
                "{\"if\": {\"required\": [\"b\"]},"
                    + " \"then\": {\"properties\": {\"b\": {\"type\": \"integer\"}}}}",
                Map.of("b", "x")))
        .containsExactly("a.b: Value is [string] but should be [integer]");
  }

  @Test
  void mistakes_that_have_nothing_to_do_with_each_other_are_all_told() {
    assertThat(
            refused(
                "{\"properties\": {\"b\": {\"type\": \"integer\"}, \"c\": {\"type\": \"integer\"}},"
                    + " \"required\": [\"d\"]}",
                Map.of("b", "x", "c", "y")))
        .hasSize(3);
  }
}
