package io.lapstrake.core.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.yaml.Json;
import io.lapstrake.core.yaml.YamlDocument;
import io.lapstrake.core.yaml.YamlReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The expected columns were printed by {@code helm template} of Helm 3.17 for a chart with these
 * defaults under {@code v} and the template {@code {{ .Values.v | toJson }}}.
 */
class DefaultMergeTest {

  private static final String DEFAULT = "{a: {b: 1, c: [1, 2]}, d: x, e: {}}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}                    | {\"a\":{\"b\":1,\"c\":[1,2]},\"d\":\"x\",\"e\":{}}",
        "{a: {b: 2}}           | {\"a\":{\"b\":2,\"c\":[1,2]},\"d\":\"x\",\"e\":{}}",
        "{a: {c: [3]}}         | {\"a\":{\"b\":1,\"c\":[3]},\"d\":\"x\",\"e\":{}}",
        "{a: {b: null}}        | {\"a\":{\"c\":[1,2]},\"d\":\"x\",\"e\":{}}",
        "{a: null, d: null}    | {\"e\":{}}",
        "{a: {z: null}}        | {\"a\":{\"b\":1,\"c\":[1,2],\"z\":null},\"d\":\"x\",\"e\":{}}",
        "{a: text}             | {\"a\":\"text\",\"d\":\"x\",\"e\":{}}",
        "{d: {f: 1}}           | {\"a\":{\"b\":1,\"c\":[1,2]},\"d\":{\"f\":1},\"e\":{}}",
        "{e: {g: null, h: 1}}  | {\"a\":{\"b\":1,\"c\":[1,2]},\"d\":\"x\",\"e\":{\"g\":null,\"h\":1}}"
      })
  void what_is_given_is_put_over_a_default_as_helm_does(String given, String expected) {
    assertThat(Json.write(DefaultMerge.of(read(DEFAULT), read(given)))).isEqualTo(expected);
  }

  private static Node read(String yaml) {
    return YamlReader.read("test", yaml, new Problems()).stream()
        .map(YamlDocument::tree)
        .findFirst()
        .orElseThrow();
  }
}
