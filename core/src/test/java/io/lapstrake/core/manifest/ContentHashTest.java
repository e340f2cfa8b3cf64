package io.lapstrake.core.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.yaml.Parsed;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentHashTest {

  private static String hash(Node value) {
    return new ContentHash().of(MapNode.of("k", value));
  }

  private static String hash(String yaml) {
    return new ContentHash().of(Parsed.map(yaml));
  }

  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {k: 1}          | {k: "1"}
          {k: true}       | {k: "true"}
          {k: null}       | {k: "null"}
          {k: null}       | {}
          {k: []}         | {k: {}}
          {k: [a]}        | {k: a}
          {k: [a, b]}     | {k: [b, a]}
          {k: [ab, c]}    | {k: [a, bc]}
          {k: [[a], b]}   | {k: [[a, b]]}
          {a: {b: c}}     | {a: b, c: d}
          {k: ""}         | {k: []}
          {k: 1}          | {k: 1.5}
          {k: Ł}          | {k: A}
          {k: é}          | {k: "Ã©"}
          """)
  void two_trees_that_differ_have_different_hashes(String one, String other) {
    assertThat(hash(one)).isNotEqualTo(hash(other));
  }

  @Test
  void the_layout_and_the_order_of_keys_do_not_count() {
    assertThat(hash("{b: 1, a: [x, y]}")).isEqualTo(hash("a:\n- 'x'\n- y\nb: 1\n"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 63, 64, 65, 1000, 1024, 4095, 4096, 300_000})
  void texts_of_every_length_are_told_apart(int length) {
    String text = "x".repeat(length);
    Stream<Literal<String>> others =
        Stream.of(text + "x", text + "y", text + "é", text + "😀", "ü" + text).map(Literal::of);

    List<String> hashes = others.map(ContentHashTest::hash).toList();

    assertThat(hashes).doesNotHaveDuplicates().doesNotContain(hash(Literal.of(text)));
    assertThat(hash(Literal.of(text))).isEqualTo(hash(Literal.of("x".repeat(length))));
  }

  @Test
  void one_after_the_other_gives_what_each_gives_alone() {
    List<MapNode> trees =
        Stream.of("x", "é".repeat(3000), "", "y".repeat(5000), "z")
            .map(text -> MapNode.of("k", ListNode.of(Literal.of(text))))
            .toList();
    var shared = new ContentHash();

    assertThat(trees.stream().map(shared::of))
        .containsExactlyElementsOf(trees.stream().map(it -> new ContentHash().of(it)).toList());
  }
}
