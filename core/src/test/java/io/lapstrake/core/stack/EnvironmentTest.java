package io.lapstrake.core.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.yaml.Json;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    return environment.bind("shop", ALL, problems).values();
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
  void a_name_near_a_level_is_told_the_inputs_of_the_level() {
    bind(Environment.named("prod").with("apy", "x"));

    assertThat(texts())
        .contains("There is no input apy. The inputs of api are api.replicas, api.tag.");
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

  @Test
  void code_binds_inputs_with_what_java_has() {
    Environment environment =
        GOOD.with(REPLICAS, 5)
            .with("rate", 1)
            .with("metrics.enabled", false)
            .with("annotations", Map.of("a", List.of(1, "x", true)))
            .with("annotations.b", 2)
            .with("ports", List.of(Map.of("name", "http", "port", 80)));

    assertThat(bound(environment))
        .containsEntry("api.replicas", "5")
        .containsEntry("rate", "1")
        .containsEntry("metrics.enabled", "false")
        .containsEntry("annotations", "{\"a\":[1,\"x\",true],\"b\":2}")
        .containsEntry("ports", "[{\"name\":\"http\",\"port\":80}]");
  }

  @Test
  void code_that_binds_what_no_value_can_be_is_a_mistake_of_the_program() {
    assertThatThrownBy(() -> GOOD.with("host", new Object()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A leaf is text, a number, a flag or null, not java.lang.Object");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "host=123 | host | \"123\"",
        "host=true | host | \"true\"",
        "host=null | host | \"null\"",
        "host= | host | \"\"",
        "host=a=b | host | \"a=b\"",
        "host={a} | host | \"{a}\"",
        "note=x | note | \"x\"",
        "level=warn | level | \"warn\"",
        "api.replicas=7 | api.replicas | 7",
        "api.replicas=7.0 | api.replicas | 7",
        "api.replicas=1e1 | api.replicas | 10",
        "rate=0.25 | rate | 0.25",
        "rate=1e-3 | rate | 0.001",
        "metrics.enabled=false | metrics.enabled | false",
        "annotations={\"a\": 1} | annotations | {\"a\":1}",
        "annotations=a: [x, yes] | annotations | {\"a\":[\"x\",true]}",
        "annotations.a=5 | annotations | {\"a\":5}",
        "annotations.a.b=x | annotations | {\"a\":{\"b\":\"x\"}}",
        "ports=[{name: http, port: 80}] | ports | [{\"name\":\"http\",\"port\":80}]",
        "ports=[] | ports | []",
      })
  void a_pair_is_read_by_the_type_of_its_input(String pair, String name, String value) {
    assertThat(bound(GOOD.withPair(pair))).containsEntry(name, value);
  }

  @Test
  void a_pair_that_does_not_fit_is_shown_as_it_was_given() {
    bind(
        GOOD.withPair("api.replicas=many")
            .withPair("metrics.enabled=yes")
            .withPair("level=inf")
            .withPair("ports=[{name: a, port: 0}, {port: 1}]")
            .withPair("annotations=[1]")
            .withPair("hots=x")
            .withPair("host"));

    assertThat(texts())
        .isEqualTo(
            """
            LAP-0103 Value of the wrong type
              at --set annotations=[1]
              A list was given; a map is needed.
              Fix: give a map.

            LAP-0103 Value of the wrong type
              at --set api.replicas=many
              "many" was given; a whole number from 1 to 50 is needed.
              Fix: give a whole number from 1 to 50.

            LAP-0109 Not a pair of name and value
              at --set host
              A name, an equals sign and a value are needed.
              Fix: write it as name=value.

            LAP-0102 Unknown input
              at --set hots=…
              There is no input hots. The nearest name is host.
              Fix: correct the name, or leave it out.

            LAP-0104 Value not accepted
              at --set level=inf
              "inf" was given; one of debug, info, warn is needed.
              Fix: choose one of them; the nearest is info.

            LAP-0103 Value of the wrong type
              at --set metrics.enabled=yes
              "yes" was given; true or false is needed.
              Fix: give true or false.

            LAP-0104 Value not accepted
              at --set ports=…, ports[0].port
              0 was given; a whole number from 1 to 65535 is needed.
              Fix: choose a number in that range.

            LAP-0101 Input without a value
              at --set ports=…, ports[1]
              This record has no name (The port's name).
              Fix: give it one, such as "http".\
            """);
  }

  @Test
  void a_pair_whose_yaml_is_malformed_is_a_problem() {
    bind(GOOD.withPair("annotations={a: ["));

    assertThat(texts()).startsWith("LAP-0001 Malformed YAML\n  at --set annotations={a: [   (");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999", "-", "0x10", "007", "1.", ".5", "+1", "1_000", "NaN", ".inf"})
  void a_number_in_a_pair_is_written_as_json_writes_it(String text) {
    bind(GOOD.withPair("rate=" + text));

    assertThat(texts())
        .isEqualTo(
            """
            LAP-0103 Value of the wrong type
              at --set rate=%s
              "%s" was given; a number from 0 to 1 is needed.
              Fix: give a number from 0 to 1."""
                .formatted(text, text));
  }

  @Test
  void a_whole_number_beyond_any_range_is_a_problem_not_a_crash() {
    bind(GOOD.withPair("api.replicas=99999999999999999999").with("ports", List.of(MapNode.EMPTY)));

    assertThat(texts()).contains("LAP-0104 Value not accepted\n  at --set api.replicas=9999");
  }

  @Test
  void null_deletes_a_default_so_that_the_value_must_be_given() throws IOException {
    Path file = file("prod.yaml", "api:\n  replicas: null\nhost:\n");
    Environment environment = GOOD.values(file).withPair("annotations=null").with("note", null);

    bind(environment);

    assertThat(texts().replace(shown(file), "prod.yaml"))
        .isEqualTo(
            """
            LAP-0101 Input without a value
              at --set annotations=null
              annotations has no value: null deletes its default.
              Fix: give it one.

            LAP-0101 Input without a value
              at prod.yaml, api.replicas   (prod.yaml:2:13)
              api.replicas (Pods that serve the API) has no value: null deletes its default.
              Fix: give it one.

            LAP-0101 Input without a value
              at prod.yaml, host   (prod.yaml:3:6)
              host has no value: null deletes its default.
              Fix: give it one.\
            """);
  }

  @Test
  void a_null_level_deletes_every_default_below_it() throws IOException {
    Path file = file("prod.yaml", "metrics: null\n");

    bind(GOOD.values(file));

    assertThat(texts().replace(shown(file), "prod.yaml"))
        .isEqualTo(
            """
            LAP-0101 Input without a value
              at prod.yaml, metrics   (prod.yaml:1:10)
              metrics.enabled has no value: null deletes its default.
              Fix: give it one.""");
  }

  @Test
  void a_later_layer_gives_again_what_null_deleted() throws IOException {
    Path file = file("prod.yaml", "metrics: null\nhost: null\n");

    assertThat(bound(GOOD.values(file).with("metrics.enabled", false).with(HOST, "h")))
        .containsEntry("metrics.enabled", "false")
        .containsEntry("host", "\"h\"");
  }

  @Test
  void helm_s_own_level_of_global_values_is_not_unknown() throws IOException {
    Path file = file("prod.yaml", "global:\n  anything: {goes: 1}\n");

    assertThat(bound(GOOD.values(file))).doesNotContainKey("global");
  }

  @Test
  void a_malformed_file_is_a_problem_beside_the_others_and_nothing_is_called_missing()
      throws IOException {
    Path broken = file("prod.yaml", "api:\n  tag: \"v1.0.0\n");

    bind(Environment.read(broken).withPair("hots=x"));

    assertThat(texts().replace(shown(broken), "prod.yaml"))
        .startsWith("LAP-0102 Unknown input\n  at --set hots=…\n")
        .contains("LAP-0001 Malformed YAML\n  at prod.yaml   (prod.yaml:2:8)\n")
        .doesNotContain("LAP-0101");
  }

  @Test
  void a_file_that_is_not_there_is_a_problem_when_it_is_used() {
    Path gone = folder.resolve("gone.yaml");

    Environment environment = Environment.read(gone);
    bind(environment);

    assertThat(environment.name()).isEqualTo("gone");
    assertThat(texts().replace(shown(gone), "gone.yaml"))
        .isEqualTo(
            """
            LAP-0110 Values file not readable
              at gone.yaml
              There is no such file.
              Fix: correct its name, or make the file.""");
  }

  @Test
  void a_folder_and_bytes_that_are_no_text_are_problems_too() throws IOException {
    Path latin = folder.resolve("latin.yaml");
    Files.write(latin, new byte[] {'a', ':', ' ', (byte) 0xE9, '\n'});

    bind(Environment.read(latin).values(folder));

    assertThat(texts())
        .contains("  Its bytes are not UTF-8.\n  Fix: save it as UTF-8.")
        .contains("  It cannot be opened: Is a directory.\n");
  }

  @Test
  void a_file_is_read_once_when_it_is_named() throws IOException {
    Path file = file("prod.yaml", "host: a\n");
    Environment environment = GOOD.values(file);
    Files.writeString(file, "host: b\n");

    assertThat(bound(environment)).containsEntry("host", "\"a\"");
  }

  @Test
  void an_empty_file_binds_nothing_and_its_name_is_that_of_the_environment() throws IOException {
    assertThat(
            bound(
                Environment.read(file("eu.prod.yml", ""))
                    .with(TAG, "v1.0.0")
                    .with("password", "12345678")))
        .containsEntry("host", "\"shop.example.com\"");
    assertThat(Environment.read(folder.resolve("eu.prod.yml")).name()).isEqualTo("eu.prod");
    assertThat(Environment.read(folder.resolve("none")).name()).isEqualTo("none");
    assertThat(Environment.read(folder.resolve(".hidden")).name()).isEqualTo(".hidden");
  }

  @Test
  void two_records_with_one_key_are_a_problem() throws IOException {
    Path file = file("prod.yaml", "ports:\n- {name: a, port: 1}\n- {name: a, port: 2}\n");

    bind(GOOD.values(file));

    assertThat(texts().replace(shown(file), "prod.yaml"))
        .isEqualTo(
            """
            LAP-0107 Two records with one key
              at prod.yaml, ports[1].name   (prod.yaml:3:10)
              Both [0] and [1] have the name "a".
              Fix: give each record a name of its own.""");
  }

  @Test
  void what_stands_in_a_list_of_records_is_a_record() throws IOException {
    Path file = file("prod.yaml", "ports: [http, {name: 5}]\n");

    bind(GOOD.values(file));

    assertThat(texts().replace(shown(file), "prod.yaml"))
        .isEqualTo(
            """
            LAP-0103 Value of the wrong type
              at prod.yaml, ports[0]   (prod.yaml:1:9)
              "http" was given; a record with name, port, token is needed.
              Fix: give a record with name, port, token.

            LAP-0101 Input without a value
              at prod.yaml, ports[1]   (prod.yaml:1:15)
              This record has no port.
              Fix: give it one.

            LAP-0103 Value of the wrong type
              at prod.yaml, ports[1].name   (prod.yaml:1:22)
              5 was given; a text is needed.
              Fix: write it in quotes, if it is meant as text.""");
  }

  @Test
  void a_text_is_quoted_in_a_file_where_it_looks_like_something_else() throws IOException {
    Path file = file("prod.yaml", "host: 5\nnote: on\n");

    bind(GOOD.values(file));

    assertThat(texts().replace(shown(file), "prod.yaml"))
        .isEqualTo(
            """
            LAP-0103 Value of the wrong type
              at prod.yaml, host   (prod.yaml:1:7)
              5 was given; a text is needed.
              Fix: write it in quotes, if it is meant as text.

            LAP-0103 Value of the wrong type
              at prod.yaml, note   (prod.yaml:2:7)
              true was given; a text is needed.
              Fix: write it in quotes, if it is meant as text.""");
  }

  @Test
  void what_a_chart_would_lose_is_refused_in_texts_and_blocks() throws IOException {
    Path file =
        file(
            "prod.yaml",
            "host: \"a\\x85\"\nannotations:\n  k: {\"b\\x7F\": [\"\\uFFFF\", a <no value>]}\n");

    bind(GOOD.values(file));

    assertThat(texts().replace(shown(file), "prod.yaml"))
        .contains(
            "\n  at prod.yaml, host   (prod.yaml:1:7)\n  \"a\\u0085\" holds U+0085, which a chart would"
                + " lose.\n  Fix: leave U+0085 out.")
        .contains("\"b\\u007F\" holds U+007F")
        .contains("\"\\uFFFF\" holds U+FFFF")
        .contains("\"a <no value>\" holds <no value>");
  }

  @Test
  void a_number_in_a_block_that_no_chart_could_hold_is_refused() {
    bind(GOOD.with("annotations", Map.of("k", BigInteger.TEN.pow(309))));

    assertThat(texts())
        .startsWith("LAP-0104 Value not accepted\n")
        .endsWith(
            "0 was given; a number from -1.7976931348623157e+308 to 1.7976931348623157e+308 is"
                + " needed.\n  Fix: choose a number in that range.");
  }

  @Test
  void numbers_are_read_as_helm_reads_them() {
    Map<String, Node> bound =
        bind(GOOD.with("annotations", Map.of("k", List.of(9007199254740993L, 9007199254740991L))));

    assertThat(bound.get("annotations"))
        .isEqualTo(Node.of(Map.of("k", List.of(9007199254740992L, 9007199254740991L))));
    assertThat(texts()).isEmpty();
  }

  @Test
  void a_pair_holds_one_value() {
    bind(GOOD.withPair("annotations=a: b\n---\nc: d"));

    assertThat(texts())
        .startsWith("LAP-0111 Several documents where one value is needed")
        .endsWith("\n  2 YAML documents were given.\n  Fix: give one.");
  }

  @Test
  void a_long_text_is_cut_where_it_is_shown() {
    bind(GOOD.with("level", "x".repeat(500)));

    assertThat(texts()).contains("\"" + "x".repeat(60) + "…\" was given;");
  }

  @Test
  void without_inputs_nothing_can_be_bound() {
    Environment.named("e").with("x", 1).bind("shop", List.of(), problems);

    assertThat(texts())
        .isEqualTo(
            """
            LAP-0102 Unknown input
              at with("x", …)
              There is no input x. There are no inputs.
              Fix: correct the name, or leave it out.""");
  }

  @Test
  void a_name_that_is_near_to_none_is_answered_with_all() {
    bind(GOOD.with("zzzzzz", 1));

    assertThat(texts())
        .contains(
            "There is no input zzzzzz. The inputs are annotations, api.replicas, api.tag, host, level,"
                + " metrics.enabled, note, password, ports, rate.");
  }
}
