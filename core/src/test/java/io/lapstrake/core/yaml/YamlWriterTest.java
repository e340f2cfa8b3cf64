package io.lapstrake.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlWriterTest {

  private static String value(String text) {
    return YamlWriter.write(MapNode.of("k", text));
  }

  @Test
  void a_tree_is_laid_out_as_kubectl_prints_it() {
    // Laid out as "kubectl create deployment … --dry-run=client -o yaml" lays out such an object.
    String yaml =
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
          labels:
            app: web
        spec:
          replicas: 1
          selector:
            matchLabels:
              app: web
          strategy: {}
          template:
            spec:
              containers:
              - name: nginx
                args:
                - --level
                - "5"
                command: []
                image: nginx:1.27
                resources: {}
        status: {}
        """;
    assertThat(YamlWriter.write(RoundTripTest.read(yaml))).isEqualTo(yaml);
  }

  @Test
  void lists_in_lists_stand_behind_each_others_dashes() {
    Node tree =
        ListNode.of(
            ListNode.of(Literal.of(1), ListNode.of(Literal.of(2))),
            MapNode.of("a", ListNode.of(Literal.of(3))).with("b", 4),
            ListNode.EMPTY,
            MapNode.EMPTY);
    assertThat(YamlWriter.write(tree))
        .isEqualTo(
            """
            - - 1
              - - 2
            - a:
              - 3
              b: 4
            - []
            - {}
            """);
  }

  @Test
  void each_document_of_a_stream_begins_with_dashes() {
    assertThat(YamlWriter.writeAll(List.of(MapNode.of("a", 1 + ""), Literal.of("b"))))
        .isEqualTo("---\na: \"1\"\n---\nb\n");
    assertThat(YamlWriter.writeAll(List.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "web",
        "nginx:1.27",
        "registry.example.com:5000/shop/api:1.4.2",
        "http://host:80/path?query=1#part",
        "app.kubernetes.io/name",
        "10.0.0.0/8",
        "250m",
        "512Mi",
        "1.5Gi",
        "30s",
        "25%",
        "--verbose",
        "-v",
        "/var/lib",
        "./run",
        ".git",
        "two words",
        "it's",
        "a#b",
        "a:b",
        "yess",
        "nothing",
        "truely",
        "$(HOST)",
        "_x",
        "(a)",
        "a, [b] {c}",
        "naïve",
        "日本語"
      })
  void a_text_that_every_reader_takes_for_text_stands_bare(String text) {
    assertThat(value(text)).isEqualTo("k: " + text + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "y",
        "Y",
        "yes",
        "Yes",
        "YES",
        "n",
        "N",
        "no",
        "No",
        "NO",
        "true",
        "True",
        "TRUE",
        "false",
        "False",
        "FALSE",
        "on",
        "On",
        "ON",
        "off",
        "Off",
        "OFF",
        "~",
        "null",
        "Null",
        "NULL",
        "=",
        "<<",
        "0",
        "-1",
        "+1",
        "685_230",
        "02472256",
        "0x_0A_74_AE",
        "0xFF",
        "0b1010_0111_0100",
        "190:20:30",
        "0o14",
        "08",
        "6.8523015e+5",
        "685.230_15e+03",
        "685_230.15",
        "190:20:30.15",
        "1e3",
        "1e-7",
        ".5",
        "5.",
        "1.2.3",
        "-.inf",
        ".Inf",
        "+.INF",
        ".nan",
        ".NaN",
        ".NAN",
        "2001-12-15T02:59:43.1Z",
        "2001-12-14t21:59:43.10-05:00",
        "2001-12-14 21:59:43.10 -5",
        "2002-12-14",
        "1f8a9c2",
        "-",
        "- a",
        "---",
        "--- a",
        "...",
        "?",
        "? a",
        ":",
        ": a",
        "a: b",
        "a:",
        "a #b",
        "#a",
        "&a",
        "*a",
        "!a",
        "|",
        ">",
        "'a'",
        "@a",
        "`a",
        "%a",
        ",a",
        "[a]",
        "{a}",
        " a",
        "a ",
        "{{ .Values.a }}"
      })
  void a_text_that_some_reader_takes_for_something_else_is_quoted(String text) {
    assertThat(value(text)).isEqualTo("k: \"" + text + "\"\n");
    assertThat(YamlWriter.write(MapNode.of(text, "v"))).isEqualTo("\"" + text + "\": v\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "\"\\\"|\\\"\\\\\\\"",
        "\"a\"|\\\"a\\\"",
        "#\t|#\\t",
        "a\u0000|a\\u0000",
        "a\u001b[0m|a\\u001b[0m",
        "a\u007f|a\\u007f",
        "a\u0085b|a\\u0085b",
        "2\u00a0|2\\u00a0",
        "a\u00ad|a\\u00ad",
        "a\u200bb|a\\u200bb",
        "a\u2028b|a\\u2028b",
        "\ufeffa|\\ufeffa",
        "a\ufffe|a\\ufffe",
        "a\uffff|a\\uffff",
        "a\ufdd2|a\\ufdd2",
        "\ud83d\ude00|\ud83d\ude00",
        "\ud83d\ude00\u200d|\ud83d\ude00\\u200d",
        "a\r|a\\r",
      })
  void what_is_not_seen_is_escaped_and_the_rest_stands_as_it_is(String text, String quoted) {
    assertThat(value(text)).isEqualTo("k: \"" + quoted + "\"\n");
  }

  @Test
  void half_a_surrogate_pair_is_escaped_and_read_back() {
    assertThat(value("a\ud83d")).isEqualTo("k: \"a\\ud83d\"\n");
    assertThat(value("\ude00\ud83d")).isEqualTo("k: \"\\ude00\\ud83d\"\n");
    assertThat(RoundTripTest.read(value("a\ud83d"))).isEqualTo(MapNode.of("k", "a\ud83d"));
  }

  @Test
  void several_lines_stand_as_they_are() {
    Node tree =
        MapNode.of("a", "server {\n  listen 80;\n\n\tgzip on; # ja: é\n}\n")
            .with("b", ListNode.of(Literal.of("one\ntwo"), Literal.of("---\n...")))
            .with("c", MapNode.of("d", "# x\n\ud83d\ude00"));
    assertThat(YamlWriter.write(tree))
        .isEqualTo(
            """
            a: |
              server {
                listen 80;

              \tgzip on; # ja: é
              }
            b:
            - |-
              one
              two
            - |-
              ---
              ...
            c:
              d: |-
                # x
                \ud83d\ude00
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n",
        "\na",
        " a\nb",
        "\ta\nb",
        "a \nb",
        "a\t\nb",
        "a\nb ",
        "a\nb\t",
        "a\n ",
        "a\n\n",
        "a\r\nb",
        "a\n\u0007",
        "a\n\u0085",
        "a\n\u2028",
        "a\n\ufeff",
        "a\n\ud83d"
      })
  void several_lines_that_a_reader_would_change_are_quoted(String text) {
    assertThat(value(text)).startsWith("k: \"").hasLineCount(1);
    assertThat(RoundTripTest.read(value(text))).isEqualTo(MapNode.of("k", text));
  }

  @Test
  void a_key_of_several_lines_is_quoted() {
    assertThat(YamlWriter.write(MapNode.of("a\nb", "v"))).isEqualTo("\"a\\nb\": v\n");
  }

  @Test
  void a_key_longer_than_readers_look_ahead_is_marked() {
    String key = "k".repeat(1001);
    assertThat(YamlWriter.write(MapNode.of("m", MapNode.of(key, ListNode.of(Literal.of(1))))))
        .isEqualTo("m:\n  ? \"" + key + "\"\n  :\n  - 1\n");
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.1",
    "-1.5, -1.5",
    "3.0, 3",
    "1e-7, 1.0e-7",
    "1.5e-7, 1.5e-7",
    "0.000001, 0.000001",
    "1e17, 100000000000000000",
    "1e21, 1.0e+21",
    "1.7976931348623157e308, 1.7976931348623157e+308",
    "4.9e-324, 5.0e-324",
  })
  void a_decimal_is_a_number_by_every_version_of_yaml(double number, String yaml) {
    assertThat(YamlWriter.write(Literal.of(number))).isEqualTo(yaml + "\n");
    assertThat(Double.parseDouble(yaml)).isEqualTo(number);
  }

  @Test
  void whole_numbers_flags_and_null_stand_bare() {
    Node tree =
        ListNode.of(
            Literal.of(Long.MIN_VALUE),
            Literal.ofObject(new BigInteger("12345678901234567890")),
            Literal.TRUE,
            Literal.FALSE,
            Literal.NULL);
    assertThat(YamlWriter.write(tree))
        .isEqualTo("- -9223372036854775808\n- 12345678901234567890\n- true\n- false\n- null\n");
  }

  @Test
  void a_secret_leaf_is_written_as_it_is() {
    assertThat(YamlWriter.write(MapNode.of("a", Literal.of("b").sensitive()))).isEqualTo("a: b\n");
  }

  @Test
  void a_tree_that_needs_binding_is_refused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> YamlWriter.write(MapNode.of("a", Input.text("host"))))
        .withMessageStartingWith("Only a bound tree can be written; this is not: {a: ");
  }
}
