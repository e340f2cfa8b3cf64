package io.lapstrake.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** Whatever is written is read back as it was, by every reader. */
class RoundTripTest {

  @Provide
  Arbitrary<Node> trees() {
    return Trees.trees();
  }

  @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
  void what_is_written_is_read_back(@ForAll("trees") Node tree) {
    assertThat(read(YamlWriter.write(tree))).isEqualTo(tree);
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void a_stream_is_read_back_document_by_document(
      @ForAll("trees") Node first, @ForAll("trees") Node second) {
    var problems = new Problems();
    List<YamlDocument> documents =
        YamlReader.read("a.yaml", YamlWriter.writeAll(List.of(first, second)), problems);
    assertThat(problems.sorted()).isEmpty();
    List<Node> expected = new ArrayList<>(List.of(first, second));
    expected.removeIf(Literal.NULL::equals);
    assertThat(documents).extracting(YamlDocument::tree).isEqualTo(expected);
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void the_bytes_are_those_of_the_text(@ForAll("trees") Node tree) {
    assertThat(YamlWriter.bytes(tree))
        .isEqualTo(YamlWriter.write(tree).getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
  void snakeyaml_reads_the_same(@ForAll("trees") Node tree) {
    Object read = new Yaml(new LoaderOptions()).load(YamlWriter.write(tree));
    assertThat(node(read)).isEqualTo(tree);
  }

  @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
  void jackson_reads_the_same(@ForAll("trees") Node tree) throws Exception {
    JsonNode read = new YAMLMapper().readTree(YamlWriter.write(tree));
    assertThat(node(new ObjectMapper().convertValue(read, Object.class))).isEqualTo(tree);
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void json_is_read_back(@ForAll("trees") Node tree) throws Exception {
    for (String json : List.of(Json.write(tree), Json.writePretty(tree))) {
      assertThat(Json.read("a.json", json, new Problems()).orElseThrow().tree()).isEqualTo(tree);
      assertThat(node(new ObjectMapper().readValue(json, Object.class))).isEqualTo(tree);
    }
  }

  static Node read(String yaml) {
    var problems = new Problems();
    List<YamlDocument> documents = YamlReader.read("a.yaml", yaml, problems);
    assertThat(problems.sorted()).as(yaml).isEmpty();
    return documents.isEmpty() ? Literal.NULL : documents.get(0).tree();
  }

  static Node node(@Nullable Object read) {
    if (read instanceof Map<?, ?> map) {
      var entries = new ArrayList<Entry>();
      map.forEach((key, value) -> entries.add(Entry.of((String) key, node(value))));
      return MapNode.of(entries);
    }
    if (read instanceof List<?> list) {
      return ListNode.of(list.stream().map(RoundTripTest::node).toList());
    }
    return Literal.ofObject(read);
  }
}
