package io.lapstrake.core.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.yaml.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an environment binds, and what it says about what it cannot bind. */
class EnvironmentTest {

  private static final Input<Integer> REPLICAS =
      Input.integer("api.replicas").between(1, 50).orElse(2).describedAs("Pods that serve the API");
  private static final Input<String> TAG =
      Input.text("api.tag")
          .matching("v\\d+\\.\\d+\\.\\d+")
          .example("v1.4.2")
          .describedAs("Release of the API image");
  private static final Input<String> HOST = Input.text("host").orElse("shop.example.com");
  private static final Input<Boolean> METRICS = Input.flag("metrics.enabled").orElse(true);
  private static final Input<Double> RATE = Input.decimal("rate").between(0, 1).orElse(0.5);
  private static final Input<String> LEVEL =
      Input.choice("level", "debug", "info", "warn").orElse("info");
  private static final Input<String> PASSWORD = Input.text("password").ofLength(8, 64).sensitive();
  private static final Input<String> NOTE = Input.text("note").optional();
  private static final Input<MapNode> ANNOTATIONS = Input.block("annotations");
  private static final Input<List<MapNode>> PORTS =
      Input.records(
          "ports",
          Input.text("name").describedAs("The port's name").example("http"),
          Input.integer("port").between(1, 65535),
          Input.text("token").sensitive().optional());

  private static final List<Input<?>> ALL =
      List.of(REPLICAS, TAG, HOST, METRICS, RATE, LEVEL, PASSWORD, NOTE, ANNOTATIONS, PORTS);

  private static final Environment GOOD =
      Environment.named("prod").with(TAG, "v1.4.2").with("password", "hunter2hunter2");

  @TempDir Path folder;

  private final Problems problems = new Problems();

  private SortedMap<String, Node> bind(Environment environment) {
    return environment.bind("shop", ALL, problems);
  }

  private String texts() {
    return problems.sorted().stream().map(Problem::toString).collect(Collectors.joining("\n\n"));
  }

  /** Values as JSON, without the release's names. */
  private Map<String, String> bound(Environment environment) {
    var json = new TreeMap<String, String>();
    bind(environment).forEach((name, node) -> json.put(name, Json.write(node)));
    assertThat(texts()).isEmpty();
    json.keySet().removeIf(name -> name.startsWith("release."));
    return json;
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private String shown(Path file) {
    return file.toString().replace('\\', '/');
  }

  @Test
  void what_is_not_bound_has_its_default_and_what_is_optional_is_absent() {
    assertThat(bound(GOOD))
        .isEqualTo(
            Map.of(
                "api.replicas", "2",
                "api.tag", "\"v1.4.2\"",
                "host", "\"shop.example.com\"",
                "metrics.enabled", "true",
                "rate", "0.5",
                "level", "\"info\"",
                "password", "\"hunter2hunter2\"",
                "annotations", "{}",
                "ports", "[]"));
  }

  @Test
  void an_input_without_a_value_is_a_problem_with_its_description_and_example() {
    bind(Environment.named("prod").with("password", "hunter2hunter2"));

    assertThat(texts())
        .isEqualTo(
            """
            LAP-0101 Input without a value
              at prod, api.tag
              api.tag (Release of the API image) has no value.
              Fix: give it one, such as "v1.4.2".\
            """);
  }

  @Test
  void a_file_binds_inputs_and_later_layers_win() throws IOException {
    Path base = file("prod.yaml", "api:\n  tag: v1.0.0\n  replicas: 7.0\nrate: 1\n");
    Path more = file("more.yaml", "api:\n  replicas: 1e1\nannotations:\n  a: 1\n");

    Environment environment = Environment.read(base).values(more).with("password", "12345678");

    assertThat(environment.name()).isEqualTo("prod");
    assertThat(bound(environment))
        .containsEntry("api.tag", "\"v1.0.0\"")
        .containsEntry("api.replicas", "10")
        .containsEntry("rate", "1")
        .containsEntry("annotations", "{\"a\":1}");
  }

  @Test
  void a_file_s_mistakes_show_their_line_and_column() throws IOException {
    Path file =
        file(
            "prod.yaml",
            """
            api:
              tag: 1.4.2
              replica: 3
              replicas: 70
            hots: a.example.com
            metrics: true
            password: short
            ports:
              - name: http
                port: "80"
                tokn: abc
            """);
    bind(Environment.read(file));

    assertThat(texts().replace(shown(file), "prod.yaml"))
        .isEqualTo(
            """
            LAP-0102 Unknown input
              at prod.yaml, api.replica   (prod.yaml:3:12)
              There is no input api.replica. The nearest name is api.replicas.
              Fix: correct the name, or leave it out.

            LAP-0104 Value not accepted
              at prod.yaml, api.replicas   (prod.yaml:4:13)
              70 was given; a whole number from 1 to 50 is needed.
              Fix: choose a number in that range.

            LAP-0104 Value not accepted
              at prod.yaml, api.tag   (prod.yaml:2:8)
              "1.4.2" was given; a text that matches v\\d+\\.\\d+\\.\\d+ is needed.
              Fix: give a text that matches.

            LAP-0102 Unknown input
              at prod.yaml, hots   (prod.yaml:5:7)
              There is no input hots. The nearest name is host.
              Fix: correct the name, or leave it out.

            LAP-0103 Value of the wrong type
              at prod.yaml, metrics   (prod.yaml:6:10)
              metrics is no input but the level of others: metrics.enabled.
              Fix: give a value to those instead.

            LAP-0104 Value not accepted
              at prod.yaml, password   (prod.yaml:7:11)
              A value that is not shown was given; a text of 8 to 64 characters is needed.
              Fix: give a text of that length.

            LAP-0103 Value of the wrong type
              at prod.yaml, ports[0].port   (prod.yaml:10:11)
              "80" was given; a whole number from 1 to 65535 is needed.
              Fix: give a whole number from 1 to 65535.

            LAP-0102 Unknown input
              at prod.yaml, ports[0].tokn   (prod.yaml:11:11)
              These records have no field tokn; they have name, port, token.
              Fix: write token instead.\
            """);
  }
}
