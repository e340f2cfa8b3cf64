package io.lapstrake.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader reads what kubectl reads, and kubectl reads what the writer writes. */
class KubectlAgreementTest {

  private static final String SCALAR_CHARS = "0123456789_.+-eExXobO:tTZynaulfsrNF~<=!";
  private static final int BATCHES = Boolean.getBoolean("lapstrake.long") ? 300 : 10;
  private static final int BATCH = 200;

  @TempDir Path folder;

  @BeforeAll
  static void needsKubectl() {
    Kubectl.assumeThere();
  }

  @Test
  void kubectl_reads_the_trees_that_are_written() throws Exception {
    Arbitrary<Node> trees = Trees.trees();
    for (int batch = 0; batch < BATCHES; batch++) {
      List<Node> sample = trees.list().ofSize(BATCH).sample();
      assertReadAsWritten(numbered(sample));
    }
  }

  @Test
  void kubectl_reads_every_nasty_text_as_value_and_as_key() throws Exception {
    List<Node> texts = new ArrayList<>();
    for (String text : Trees.NASTY) {
      texts.add(Literal.of(text));
      texts.add(MapNode.of(text, Literal.of(1)));
    }
    assertReadAsWritten(numbered(texts));
  }

  private static MapNode numbered(List<Node> nodes) {
    var entries = new ArrayList<Entry>();
    for (int i = 0; i < nodes.size(); i++) {
      entries.add(Entry.of("c" + i, nodes.get(i)));
    }
    return MapNode.of(entries);
  }

  private void assertReadAsWritten(MapNode data) throws Exception {
    MapNode object =
        MapNode.of("apiVersion", "v1")
            .with("kind", "ConfigMap")
            .with("metadata", MapNode.of("name", "x"))
            .with("data", data);
    Optional<Node> read = Kubectl.data(folder, YamlWriter.write(object));
    assertThat(read).as(() -> "refused: " + error()).isPresent();
    Kubectl.assertSame(read.orElseThrow(), data);
  }

  @Test
  void bare_scalars_and_keys_mean_what_they_mean_to_kubectl() throws Exception {
    var random = new Random(20260101);
    for (int batch = 0; batch < BATCHES; batch++) {
      var yaml = new StringBuilder(Kubectl.HEAD + "data:\n");
      for (int i = 0; i < BATCH; i++) {
        String value = readable("v: ", random, "");
        String key = readable("", random, ": v");
        yaml.append("  c" + i + ":\n  - " + value + "\n  - " + key + ": v\n");
      }
      Optional<Node> read = Kubectl.data(folder, yaml.toString());
      assertThat(read).as(() -> "refused: " + error()).isPresent();
      Node ours = ((MapNode) RoundTripTest.read(yaml.toString())).map("data");
      Kubectl.assertSame(ours, read.orElseThrow());
    }
  }

  /** A scalar that is one within a line: kubectl refuses the file when one of its lines is none. */
  private static String readable(String before, Random random, String after) {
    while (true) {
      var text = new StringBuilder();
      int length = 1 + random.nextInt(6);
      for (int i = 0; i < length; i++) {
        text.append(SCALAR_CHARS.charAt(random.nextInt(SCALAR_CHARS.length())));
      }
      var problems = new Problems();
      YamlReader.read("a", before + text + after, problems);
      boolean isOther = text.indexOf("!") == 0 || text.toString().equals("<<");
      if (problems.isEmpty() && !isOther) {
        return text.toString();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n  ? k\n  : v\n  ? l\n  :\n  - v",
        "{\"a\": \"\\\\\", \"b\":[1,2.0,1e3], \"c\": \"\\u00e9\"}",
        "{<<: {k: 1, j: 2}, k: 3}",
        "{k: 3, <<: {k: 1, j: 2}}",
        "{<<: [{a: 1}, {a: 2, b: 3}], c: 4}",
        "{\"<<\": 1}",
        "{!!str <<: 1}",
        "{!!merge <<: {a: 1}}",
        "[! 12, ! \"12\", !foo 12, !!str 12, !!int \"12\", !!float 12, !!bool \"yes\", !!null \"\"]",
        "[!!binary aGk=, !!binary \"aG\\nk=\", !!timestamp 2001-01-01, 2001-01-01, 1:20]",
        "[1., +.5, -.5e+3, 1_000.5, ._5, 0_7, 09, 0x, 0b, 0b2, -0b11, +0x1F, 0X1f, 0o17, 0O17]",
        "[99999999999999999999999999, 1e400, -1e400, 1e-400, -0, -0.0, +0]",
        "[0xFFFFFFFFFFFFFFFF, 0x10000000000000000, +0xFFFFFFFFFFFFFFFF, -0x8000000000000001]",
        "[01777777777777777777777, 02000000000000000000000, -01000000000000000000001]",
        "{1.5: a, 1e6: b, 0.1: c, 1e-5: d, 123456.5: e, 010: f, yes: g, 0x1F: h, 1e40: i}",
        "{a: &x [1, 2], b: *x}",
        "{&a k: 1, j: *a }",
        "|\n  a\n\n   b\n  c\n",
        ">\n  a\n  b\n\n  c\n",
        "|+\n  a\n\n",
        "'it''s'",
        "\"a\\\n  b\"",
        "\"\\x41\\u0041\\U00000041\\e\\a\\v\\_\\N\\L\\P\\0\"",
        "plain\n  of two lines"
      })
  void what_is_written_by_hand_means_what_it_means_to_kubectl(String data) throws Exception {
    String yaml = Kubectl.HEAD + "data: " + data + "\n";
    Optional<Node> read = Kubectl.data(folder, yaml);
    assertThat(read).as(() -> "refused: " + error()).isPresent();
    Node ours = ((MapNode) RoundTripTest.read(yaml)).get("data");
    assertThat(ours).isNotNull();
    if (ours != null) {
      Kubectl.assertSame(ours, read.orElseThrow());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{a: .inf}",
        "{a: -.INF}",
        "{a: .nan}",
        "{~: 1}",
        "{[a]: 1}",
        "{{a: b}: 1}",
        "!!int abc",
        "!!int 1.5",
        "!!float abc",
        "!!bool abc",
        "!!null abc",
        "!!binary \"?\"",
        "*a",
        "&a [*a]",
        "{<<: 1}",
        "{<<: [1]}",
        "[a",
        "\"a",
        "@a",
        "\ta: b"
      })
  void what_kubectl_refuses_is_a_problem(String data) throws Exception {
    String yaml = Kubectl.HEAD + "data: " + data + "\n";
    assertThat(Kubectl.data(folder, yaml)).isEmpty();
    var problems = new Problems();
    YamlReader.read("a.yaml", yaml, problems);
    assertThat(problems.sorted()).hasSize(1);
  }

  private String error() {
    try {
      return Kubectl.error(folder);
    } catch (java.io.IOException e) {
      return e.toString();
    }
  }
}
