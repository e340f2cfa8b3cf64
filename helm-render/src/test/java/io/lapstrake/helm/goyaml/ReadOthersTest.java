package io.lapstrake.helm.goyaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lapstrake.helm.go.TemplateFailure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** JSON and TOML, each text beside what real Helm reads, or why it does not. */
class ReadOthersTest {

  private static final List<String> JSON =
      List.of(
          "{}",
          "{\"a\":1,\"a\":2}",
          "{\"a\":1e3}",
          "{\"a\":-0}",
          "{\"a\":1.0}",
          "{\"a\":01}",
          "{\"a\":1.}",
          "{\"a\":.5}",
          "{\"a\":+1}",
          "{\"a\":-}",
          "{\"a\":1e}",
          "{\"a\":1E+2}",
          "{\"a\":123456789012345678901234567890}",
          "{\"a\":NaN}",
          "{\"a\":\"\\u00e9\\n\\/\"}",
          "{\"a\":\"\\ud83d\\ude00\"}",
          "{\"a\":\"\\ud83d\"}",
          "{\"a\":\"\\ude00x\"}",
          "{\"a\":\"\\ud83d\\u0041\"}",
          "{\"a\":\"\\x\"}",
          "{\"a\":\"\\u12\"}",
          "{\"a\":\"x\ny\"}",
          "{\"a\":\"\1\"}",
          "{\"a\":\"\177\"}",
          "{\"a\":nul}",
          "{\"a\":tru",
          "{\"a\":fals3}",
          "{\"a\"",
          "{\"a\":",
          "{\"a\":1",
          "{\"a\":1,",
          "{\"a\":1,}",
          "{a:1}",
          "{'a':1}",
          "{\"a\" 1}",
          "{\"a\":1 \"b\":2}",
          "{\"a\":[1,]}",
          "{\"a\":[1 2]}",
          "{\"a\":[,]}",
          "{\"a\":1}x",
          "{\"a\":1} {}",
          "{\"a\":1}//",
          "",
          " ",
          "\ufeff{}",
          "{\"é\":é}",
          "\t{\r\n\"a\" : [ ] } ",
          "{\"<>&\":\"\u2028\"}",
          "{\"a\":[{\"b\":[{\"c\":null}]}]}",
          "{\"a\":\"",
          "{\"a\":\"\\",
          "{\"\":{}}",
          "null",
          "{\"a\":-1.5e-7}",
          "{\"a\":1e21}",
          "{\"a\":1e-7}",
          "]",
          "}",
          ":");

  @Test
  void json_is_read_as_helm_reads_it() {
    compare("fromJson $e | toJson", JSON, text -> GoJson.write(GoJson.read(text)));
  }

  @Test
  void toml_is_read_as_helm_reads_it() throws IOException {
    try (var resource = ReadOthersTest.class.getResourceAsStream("awkward-toml.json")) {
      compare(
          "fromToml $e | toJson",
          new ObjectMapper().readValue(resource, new TypeReference<List<String>>() {}),
          text -> GoJson.write(GoToml.read(text)));
    }
  }

  @Test
  void toml_that_was_written_is_read_as_helm_reads_it() {
    var pieces = new TreePieces(7, false);
    List<String> texts =
        Stream.generate(pieces::nextMap)
            .limit(1000)
            .map(ReadOthersTest::toml)
            .filter(text -> !text.contains(", }"))
            .toList();
    compare("fromToml $e | toJson", texts, text -> GoJson.write(GoToml.read(text)));
  }

  /**
   * A list with a null is not written. Where a null was left out at a table's end, Helm writes a
   * comma, after which it loses what follows in the list: no such text is compared.
   */
  private static String toml(Map<String, @Nullable Object> tree) {
    try {
      return GoToml.write(tree);
    } catch (TemplateFailure e) {
      return "";
    }
  }

  @Property(tries = 1000)
  void any_text_is_read_or_refused(@ForAll String text) {
    for (Function<String, @Nullable Object> reads :
        List.<Function<String, @Nullable Object>>of(GoJson::read, GoToml::read)) {
      try {
        assertThat(String.valueOf(reads.apply(text))).isNotEmpty();
      } catch (TemplateFailure e) {
        assertThat(e.getMessage()).isNotBlank();
      }
    }
  }

  private static void compare(
      String expression, List<String> texts, Function<String, String> reads) {
    List<String> expected = HelmFunctions.results(expression, texts);
    var differences = new ArrayList<String>();
    for (int i = 0; i < texts.size(); i++) {
      String ours = ours(texts.get(i), reads);
      if (!ours.equals(expected.get(i))) {
        differences.add(texts.get(i) + "\n is " + expected.get(i) + "\n not " + ours);
      }
    }
    assertThat(differences).isEmpty();
  }

  /** A failure stands under Error, but for that of toJson, which is empty. */
  private static String ours(String text, Function<String, String> reads) {
    try {
      return reads.apply(text);
    } catch (TemplateFailure e) {
      String message = Objects.requireNonNull(e.getMessage());
      return message.startsWith("json: unsupported") ? "" : GoJson.write(Map.of("Error", message));
    }
  }
}
