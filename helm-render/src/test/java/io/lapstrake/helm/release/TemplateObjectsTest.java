package io.lapstrake.helm.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.Helm;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.helm.source.ChartSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What templates see besides values is as Helm has it, and so are the methods of values. */
class TemplateObjectsTest {

  private static final String VALUES =
      "a: {b: {c: 1, d: [1]}, e: x, n: 1.5, '': 0}\nAsMap: own\n\"\": {x: y}\n";

  private static final String CHART =
      """
      apiVersion: v2
      name: c
      version: 0.1.0
      appVersion: "1.5"
      kubeVersion: ">=1.20.0-0"
      description: d
      type: application
      keywords: [b, a]
      home: http://h
      sources: [http://s]
      maintainers: [{email: a@b, name: n}, {name: m, url: "http://u"}]
      icon: http://i
      annotations: {z: "1", a: "2"}
      dependencies:
      - {name: part, alias: other, version: 1.0.0, repository: "", tags: [t], condition: other.on}
      - {name: part, version: ~1.0.0, repository: "https://r"}
      """;

  @TempDir Path chart;

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".Values.AsMap | toJson",
        "typeOf .Values.AsMap",
        "$v := .Values }}{{ $v.AsMap.a | toJson",
        ".Values.YAML | quote",
        ".Values.Table \"a.b\" | toJson",
        "typeOf (.Values.Table \"a.b\")",
        "(.Values.Table \"a\").YAML | quote",
        "(.Values.Table \"a\").Table \"b\" | toJson",
        ".Values.Table \"\" | toJson",
        ".Values.Table \"a.x\"",
        ".Values.Table \"a.e\"",
        ".Values.Table \"a\" \"b\"",
        ".Values.Table 1",
        ".Values.PathValue \"a.b.c\"",
        ".Values.PathValue \"a.n\" | typeOf",
        ".Values.PathValue \"AsMap\"",
        ".Values.PathValue \"a.\"",
        ".Values.PathValue \".x\"",
        ".Values.PathValue \"\"",
        ".Values.PathValue \"a.b\"",
        ".Values.PathValue \"a.z\"",
        ".Values.PathValue \"x.y.z\"",
        ".Values.PathValue \"a\"",
        ".Values.Encode",
        ".PathValue \"Values.a.e\"",
        ".Table \"Values.a\" | toJson",
        ".PathValue \"Release.Name\"",
        ".AsMap.Release.Name",
        ".Template.YAML | quote",
        ".Template.PathValue \"Name\"",
        "index .Values \"AsMap\"",
        ".Values.a.AsMap",
      })
  void a_method_of_values_gives_what_it_gives_in_helm(String expression) throws IOException {
    write(expression);
    assertThat(ours()).isEqualTo(helm());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".Chart | toJson",
        ".Chart | toPrettyJson | quote",
        ".Chart | toRawJson",
        ".Chart | toYaml | quote",
        ".Chart.Dependencies | toJson",
        "list .Chart | toJson",
        "dict \"c\" (index .Chart.Dependencies 1) | toJson",
        "index .Chart.Dependencies 0 | toYaml | quote",
        ".Chart.Maintainers | toJson",
        ".Capabilities.KubeVersion | toJson",
        ".Capabilities.KubeVersion | toYaml | quote",
        "genCAWithKey \"a\" 1 (genPrivateKey \"ecdsa\") | toJson | trunc 20",
        ".Files | toJson",
        ".Release | toJson",
        ".Template | toJson"
      })
  void a_struct_is_written_in_the_order_of_its_fields(String expression) throws IOException {
    write(expression);
    assertThat(ours()).isEqualTo(helm());
  }

  private void write(String expression) throws IOException {
    Path part = chart.resolve("charts/part");
    Files.createDirectories(part);
    Files.writeString(part.resolve("Chart.yaml"), "apiVersion: v2\nname: part\nversion: 1.0.0\n");
    Files.createDirectories(chart.resolve("templates"));
    Files.writeString(chart.resolve("Chart.yaml"), CHART);
    Files.writeString(chart.resolve("values.yaml"), VALUES);
    Files.writeString(
        chart.resolve("templates/a.yaml"), "kind: A\nout: |\n  [{{ " + expression + " }}]\n");
  }

  private String helm() {
    try {
      return printed(
          new Helm(chart)
              .template()
              .withName("r")
              .withNamespace("default")
              .withKubeVersion("v1.32.0")
              .call());
    } catch (IllegalStateException refused) {
      return cause(String.valueOf(refused.getMessage()));
    }
  }

  private String ours() {
    try {
      return printed(HelmRelease.named("r").chart(ChartSource.load(chart)).render().text());
    } catch (ProblemException refused) {
      return cause(String.valueOf(refused.getMessage()));
    }
  }

  private static String printed(String text) {
    return text.substring(text.indexOf('[') + 1, text.lastIndexOf(']'));
  }

  /** What stands behind the place in a message. */
  private static String cause(String message) {
    var found = Pattern.compile("at <.*>: (.*)").matcher(message);
    return found.find() ? found.group(1) : message;
  }
}
