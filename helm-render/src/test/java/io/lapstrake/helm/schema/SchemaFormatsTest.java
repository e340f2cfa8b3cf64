package io.lapstrake.helm.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.marcnuri.helm.Helm;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.helm.release.HelmRelease;
import io.lapstrake.helm.source.ChartSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemas refuse the values that Helm refuses by them. */
class SchemaFormatsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path FORMATS =
      Path.of("src/test/resources/io/lapstrake/helm/schema/formats.json");

  /** How many of the texts there are no such format's. */
  private static final int REFUSED = 238;

  @TempDir Path chart;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "http://json-schema.org/draft-04/schema#",
        "http://json-schema.org/draft-06/schema#",
        "https://json-schema.org/draft-07/schema",
        "http://json-schema.org/schema#",
        "https://json-schema.org/draft/2019-09/schema",
        "https://json-schema.org/draft/2020-12/schema"
      })
  void formats_refuse_what_they_refuse_in_helm(String draft) throws IOException {
    var asked = new TreeMap<String, String>();
    var properties = JSON.createObjectNode();
    var values = JSON.createObjectNode();
    for (Map.Entry<String, JsonNode> format : JSON.readTree(FORMATS.toFile()).properties()) {
      for (JsonNode text : format.getValue()) {
        String name = "v" + asked.size();
        asked.put(name, format.getKey() + " of " + text);
        properties.putObject(name).put("format", format.getKey());
        values.set(name, text);
      }
    }
    var schema = JSON.createObjectNode();
    schema.set("properties", properties);
    if (!draft.isEmpty()) {
      schema.put("$schema", draft);
    }
    write(schema.toString(), values.toString());

    Set<String> refused = told(refusalOfHelm(), "'/(v\\d+)'", asked);
    assertThat(refused).hasSize(draft.matches(".*draft-0[467].*") ? REFUSED : 0);
    assertThat(told(refusalOfOurs(), "\\b(v\\d+)\\b", asked)).isEqualTo(refused);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      value = {
        "{\"$ref\": \"#/definitions/x\", \"minLength\": 5} ~ \"ab\"",
        "{\"prefixItems\": [{\"type\": \"string\"}]} ~ [1]",
        "{\"dependencies\": {\"a\": [\"b\"]}} ~ {\"a\": 1}",
        "{\"dependencies\": {\"a\": {\"maxProperties\": 1}, \"c\": false}} ~ {\"a\": 1, \"b\": 1}",
        "{\"dependencies\": {\"a\": {\"maxProperties\": 1}, \"c\": false}} ~ {\"a\": 1}",
        "{\"dependentRequired\": {\"a\": [\"b\"]}} ~ {\"a\": 1}",
        "{\"unevaluatedProperties\": false} ~ {\"a\": 1}",
        "{\"additionalItems\": false, \"items\": {\"type\": \"number\"}} ~ [1]",
        "{\"format\": \"ipv4\"} ~ 5"
      })
  void a_schema_that_names_no_draft_is_of_the_one_that_helm_takes(String part, String value)
      throws IOException {
    for (String draft :
        new String[] {"", "\"$schema\": \"http://json-schema.org/draft-07/schema#\", "}) {
      write(
          "{"
              + draft
              + "\"properties\": {\"v\": "
              + part
              + "}, \"definitions\": {\"x\": {\"type\": \"string\"}}}",
          "v: " + value);
      assertThat(refusalOfOurs().isEmpty()).as(draft).isEqualTo(refusalOfHelm().isEmpty());
    }
  }

  private void write(String schema, String values) throws IOException {
    Files.writeString(chart.resolve("Chart.yaml"), "apiVersion: v2\nname: f\nversion: 0.1.0\n");
    Files.writeString(chart.resolve("values.schema.json"), schema);
    Files.writeString(chart.resolve("values.yaml"), values);
    Files.createDirectories(chart.resolve("templates"));
    Files.writeString(
        chart.resolve("templates/a.yaml"), "apiVersion: v1\nkind: A\nmetadata: {name: a}\n");
  }

  private String refusalOfHelm() {
    try {
      new Helm(chart).template().withName("r").call();
      return "";
    } catch (IllegalStateException refused) {
      return String.valueOf(refused.getMessage());
    }
  }

  private String refusalOfOurs() {
    try {
      HelmRelease.named("r").chart(ChartSource.load(chart)).render();
      return "";
    } catch (ProblemException refused) {
      return String.valueOf(refused.getMessage());
    }
  }

  private static Set<String> told(String refusal, String pattern, Map<String, String> asked) {
    var names = new TreeSet<String>();
    var found = Pattern.compile(pattern).matcher(refusal);
    while (found.find()) {
      names.add(asked.getOrDefault(found.group(1), "?"));
    }
    return names;
  }
}
