package io.lapstrake.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class YamlReaderTest {

  private static List<Problem> problems(String text) {
    var problems = new Problems();
    YamlReader.read("a.yaml", text, problems);
    return problems.sorted();
  }

  private static YamlDocument document(String text) {
    var problems = new Problems();
    List<YamlDocument> documents = YamlReader.read("a.yaml", text, problems);
    assertThat(problems.sorted()).isEmpty();
    assertThat(documents).hasSize(1);
    return documents.get(0);
  }

  /** The right column is what kubectl 1.32 prints as JSON for the left one. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "y|true",
        "No|false",
        "ON|true",
        "off|false",
        "yES|\"yES\"",
        "~|null",
        "Null|null",
        "010|8",
        "0o10|8",
        "0b11|3",
        "0x1F|31",
        "-0x1F|-31",
        "08|8",
        "0_7|7",
        "1_000|1000",
        "_1|\"_1\"",
        "1:20|\"1:20\"",
        "2001-01-01|\"2001-01-01\"",
        ".5|0.5",
        "1e3|1000",
        "1.0|1",
        "-0|0",
        "1e400|\"1e400\"",
        "1e17|100000000000000000",
        "12345678901234567890|12345678901234567000",
        "0xFFFFFFFFFFFFFFFF|18446744073709551615",
        "0x10000000000000000|\"0x10000000000000000\"",
        "+0xFFFFFFFFFFFFFFFF|\"+0xFFFFFFFFFFFFFFFF\"",
        "-0x8000000000000000|-9223372036854775808",
        "-0x8000000000000001|\"-0x8000000000000001\"",
        "0o2000000000000000000000|\"0o2000000000000000000000\"",
        "01777777777777777777777|18446744073709551615",
        "02000000000000000000000|2e+21",
        "! 12|\"12\"",
        "!foo 12|\"12\"",
        "!!str 12|\"12\"",
        "!!int \"12\"|12",
        "!!float 12|12",
        "!!binary aGk=|\"hi\"",
        "\"y\"|\"y\"",
        "'1'|\"1\"",
        "=|\"=\"",
      })
  void a_scalar_means_what_it_means_to_kubectl(String yaml, String json) {
    Node expected = Json.read("json", json, new Problems()).orElseThrow().tree();
    Node read = ((MapNode) document("k: " + yaml).tree()).entries().get(0).value();
    Kubectl.assertSame(read, expected);
  }

  @Test
  void an_integer_beyond_64_bits_keeps_its_digits() {
    assertThat(document("k: 123456789012345678901").tree())
        .isEqualTo(MapNode.of("k", Literal.ofObject(new BigInteger("123456789012345678901"))));
  }

  @Test
  void an_integer_beyond_a_double_is_text_as_it_is_to_kubectl() {
    String digits = "1" + "0".repeat(309);
    assertThat(document("k: " + digits).tree()).isEqualTo(MapNode.of("k", digits));
    assertThat(document("k: -" + digits).tree()).isEqualTo(MapNode.of("k", "-" + digits));
  }

  @Test
  void maps_are_in_canonical_order_and_keys_are_text() {
    assertThat(Json.write(document("b: 1\n010: 2\nyes: 3\nkind: 4\napiVersion: 5\n1.5: 6").tree()))
        .isEqualTo("{\"apiVersion\":5,\"kind\":4,\"1.5\":6,\"8\":2,\"b\":1,\"true\":3}");
  }

  @Test
  void documents_come_in_their_order_without_the_empty_ones() {
    var problems = new Problems();
    List<YamlDocument> documents =
        YamlReader.read(
            "a.yaml", "# c\n---\n---\na: 1\n---\n# d\n---\nnull\n--- b\n...\n", problems);
    assertThat(documents)
        .extracting(YamlDocument::tree)
        .containsExactly(MapNode.of("a", Literal.of(1)), Literal.of("b"));
    assertThat(documents)
        .extracting(d -> d.start().toString())
        .containsExactly("a.yaml:4:1", "a.yaml:9:5");
    assertThat(YamlReader.read("a.yaml", "", problems)).isEmpty();
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void a_mark_of_byte_order_and_carriage_returns_do_not_count() {
    assertThat(document("\ufeffa: 1\r\nb: |\r\n  x\r\n").tree())
        .isEqualTo(MapNode.of("a", Literal.of(1)).with("b", "x\n"));
  }

  @Test
  void json_is_read_too() {
    assertThat(document("{\n\t\"a\": \"\\ud83d\\ude00\\/\",\n\t\"b\":[1]\n}").tree())
        .isEqualTo(MapNode.of("a", "\ud83d\ude00/").with("b", ListNode.of(Literal.of(1))));
    assertThat(document("{a: b}").tree()).isEqualTo(MapNode.of("a", "b"));
  }

  @Test
  void the_line_of_each_value_is_known() {
    YamlDocument document =
        document("metadata:\n  name: web\nspec:\n  ports:\n  - port: 70000\n  - {port: 80}\n");
    assertThat(document.at(FieldPath.of("metadata", "name"))).hasToString("a.yaml:2:9");
    assertThat(document.at(FieldPath.of("spec", "ports").index(0).key("port")))
        .hasToString("a.yaml:5:11");
    assertThat(document.at(FieldPath.of("spec", "ports").index(1))).hasToString("a.yaml:6:5");
    assertThat(document.at(FieldPath.ROOT)).hasToString("a.yaml:1:1");
    assertThat(document.at(FieldPath.of("missing"))).hasToString("a.yaml:1:1");
  }

  @Test
  void what_an_alias_or_a_merge_brings_stands_where_it_was_written() {
    YamlDocument document = document("a: &x\n  k: 1\nb: *x\nc:\n  <<: *x\n  l: 2\n");
    assertThat(document.at(FieldPath.of("b", "k"))).hasToString("a.yaml:2:6");
    assertThat(document.at(FieldPath.of("c", "k"))).hasToString("a.yaml:2:6");
    assertThat(document.at(FieldPath.of("c", "l"))).hasToString("a.yaml:6:6");
  }

  @Test
  void malformed_yaml_is_a_problem_with_line_and_column() {
    assertThat(problems("a: 1\nb:\n  - x\n c: 2\n"))
        .singleElement()
        .hasToString(
            """
            LAP-0001 Malformed YAML
              at a.yaml   (a.yaml:4:2)
              This cannot be read as YAML: this does not continue what stands before it.
              Fix: indent the line like those it belongs to, or put the whole text in quotes.""");
  }

  static Stream<Arguments> malformed() {
    return Stream.of(
        arguments("a: b: c", "1:5", "a colon makes a key of this where no key can stand"),
        arguments("a: x\n\tb: y", "2:1", "a tab stands where blanks must"),
        arguments("a: @x", "1:4", "no text can begin with this character"),
        arguments("a: 1\nb: \"x\nc: d", "2:4", "the quote that opens here is never closed"),
        arguments("a: 1\nb\nc: 2", "2:1", "no colon follows this key"),
        arguments("a: 1\nb: [1, 2\nc: 3", "2:4", "the bracket that opens here is never closed"),
        arguments("a: \"x\" y", "1:8", "this does not continue what stands before it"),
        arguments("a: \"\\q\"", "1:6", "found unknown escape character q(113)"),
        arguments("a: \"\\u", "1:7", "an escape is not complete"));
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void what_is_malformed_is_said_in_words(String yaml, String place, String found) {
    assertThat(problems(yaml))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("LAP-0001");
              assertThat(problem.place()).hasToString("a.yaml   (a.yaml:" + place + ")");
              assertThat(problem.detail()).isEqualTo("This cannot be read as YAML: " + found + ".");
            });
  }

  @Test
  void a_character_that_yaml_forbids_is_a_problem_with_its_place() {
    assertThat(problems("a: 1\nb: x\u0007\n"))
        .singleElement()
        .hasToString(
            """
            LAP-0001 Malformed YAML
              at a.yaml   (a.yaml:2:5)
              This cannot be read as YAML: the character U+0007 is not allowed.
              Fix: leave it out, or write it in double quotes by its number.""");
  }

  @Test
  void a_key_that_stands_twice_is_a_problem_with_both_lines() {
    assertThat(problems("spec:\n  1: a\n  b: c\n  \"1\": d\n"))
        .singleElement()
        .hasToString(
            """
            LAP-0003 Key given twice
              at a.yaml, spec   (a.yaml:4:3)
              The key "1" stands at line 4 and already at line 2 of the same map.
              Fix: keep one of them.""");
  }

  @Test
  void all_keys_that_stand_twice_are_found() {
    assertThat(problems("a: 1\na: 2\nb: {c: 1, c: 2}\n---\nd: 1\nd: 2\n")).hasSize(3);
  }

  @Test
  void a_key_may_stand_beside_the_one_that_a_merge_brings() {
    assertThat(document("a: &x {k: 1}\nb:\n  <<: *x\n  k: 2\n").tree())
        .isEqualTo(
            MapNode.of("a", MapNode.of("k", Literal.of(1)))
                .with("b", MapNode.of("k", Literal.of(2))));
  }

  @Test
  void aliases_that_grow_without_bounds_are_a_problem() {
    var laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 30; i++) {
      String alias = "*a" + (i - 1);
      laughs.append("a" + i + ": &a" + i + " [" + (alias + ",").repeat(9) + alias + "]\n");
    }
    assertThat(problems(laughs.toString()))
        .singleElement()
        .asString()
        .startsWith("LAP-0006 Aliases repeat too much\n  at a.yaml, a4[7]   (a.yaml:5:38)");
  }

  @Test
  void an_alias_without_its_anchor_is_a_problem() {
    assertThat(problems("a: *x\n"))
        .singleElement()
        .hasToString(
            """
            LAP-0007 Alias without its anchor
              at a.yaml, a   (a.yaml:1:4)
              The alias *x has no anchor.
              Fix: put the anchor &x before it.""");
    assertThat(problems("a: &x [*x]\n"))
        .singleElement()
        .asString()
        .contains("The alias *x stands within its own anchor.");
    assertThat(problems("a: &x 1\n---\nb: *x\n")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"'[', ']'", "'{a: ', '}'", "'- ', ''", "'? ', ''"})
  void nesting_has_an_end(String open, String close) {
    assertThat(problems(open.repeat(150) + "x" + close.repeat(150)).stream().map(Problem::code))
        .doesNotContain("LAP-0004");
    assertThat(problems(open.repeat(5000) + "x" + close.repeat(5000)))
        .singleElement()
        .asString()
        .startsWith("LAP-0004 Nested too deeply\n  at a.yaml   (a.yaml:1:");
  }

  @Test
  void a_number_of_endless_digits_is_a_problem() {
    assertThat(problems("a: " + "1".repeat(1000)))
        .singleElement()
        .asString()
        .contains("LAP-0009", "A number of 1000 characters is not read.");
  }

  @Test
  void what_json_cannot_hold_is_a_problem_at_its_field() {
    assertThat(problems("a:\n- .inf\n- !!int x\n- !!binary /w==\n{b: c}: d\n? [e]\n: f\n~: g\n"))
        .extracting(p -> p.code() + " " + p.place() + " " + p.detail())
        .containsExactly(
            "LAP-0009 a.yaml, a[0]   (a.yaml:2:3) .inf is not a number that JSON can hold.",
            "LAP-0009 a.yaml, a[1]   (a.yaml:3:3) The tag !!int does not admit \"x\".",
            "LAP-0009 a.yaml, a[2]   (a.yaml:4:3) The bytes of this !!binary are not UTF-8, so"
                + " JSON cannot hold them.",
            "LAP-0008 a.yaml   (a.yaml:5:1) A key is text; a map or a list stands here.",
            "LAP-0008 a.yaml   (a.yaml:6:3) A key is text; a map or a list stands here.",
            "LAP-0008 a.yaml   (a.yaml:8:1) A key is text; null stands here.");
  }

  @Test
  void a_merge_of_anything_but_maps_is_a_problem() {
    assertThat(problems("a:\n  <<: 1\n"))
        .singleElement()
        .hasToString(
            """
            LAP-0010 Nothing to merge
              at a.yaml, a   (a.yaml:2:3)
              The merge key << takes a map or a list of maps.
              Fix: give it an alias of a map, or quote the key if it is meant as text.""");
  }

  @Test
  void a_values_file_keeps_the_later_of_two_keys_and_its_nulls() {
    var problems = new Problems();
    YamlDocument values =
        YamlReader.readValues("prod.yaml", "a: 1\nb: null\na: {c: 2}\n", problems);
    assertThat(problems.sorted()).isEmpty();
    assertThat(values.tree())
        .isEqualTo(MapNode.of("a", MapNode.of("c", Literal.of(2))).with("b", Literal.NULL));
    assertThat(values.at(FieldPath.of("a", "c"))).hasToString("prod.yaml:3:8");
  }

  @Test
  void an_empty_values_file_is_an_empty_map() {
    var problems = new Problems();
    for (String empty : List.of("", "# nothing\n", "---\n", "null\n", "{}")) {
      assertThat(YamlReader.readValues("a", empty, problems).tree()).isEqualTo(MapNode.EMPTY);
    }
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void a_values_file_of_no_map_or_of_two_documents_is_a_problem() {
    var problems = new Problems();
    assertThat(YamlReader.readValues("prod.yaml", "- a\n---\nb: 1\n", problems).tree())
        .isEqualTo(MapNode.EMPTY);
    assertThat(problems.sorted())
        .extracting(Problem::toString)
        .containsExactly(
            """
            LAP-0011 Not a map of values
              at prod.yaml   (prod.yaml:1:1)
              A values file holds names and their values.
              Fix: write each value as "name: value".""",
            """
            LAP-0012 Several documents of values
              at prod.yaml   (prod.yaml:3:1)
              A second document begins here; a values file holds one.
              Fix: put the values into one document, or into files of their own.""");
  }
}
