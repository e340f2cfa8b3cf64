package io.lapstrake.helm.gotoml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lapstrake.helm.format.HelmReading;
import io.lapstrake.helm.format.TreePieces;
import io.lapstrake.helm.go.TemplateFailure;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** TOML, each text beside what real Helm reads, or why it does not. */
class ReadTomlTest {

  @Test
  void toml_is_read_as_helm_reads_it() throws IOException {
    try (var resource = ReadTomlTest.class.getResourceAsStream("awkward-toml.json")) {
      HelmReading.compare(
          "fromToml $e | toJson",
          new ObjectMapper().readValue(resource, new TypeReference<List<String>>() {}),
          GoToml::read);
    }
  }

  @Test
  void toml_that_was_written_is_read_as_helm_reads_it() {
    var pieces = new TreePieces(7, false);
    List<String> texts =
        Stream.generate(pieces::nextMap)
            .limit(1000)
            .map(ReadTomlTest::toml)
            .filter(text -> !text.contains(", }"))
            .toList();
    HelmReading.compare("fromToml $e | toJson", texts, GoToml::read);
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
    try {
      assertThat(String.valueOf(GoToml.read(text))).isNotEmpty();
    } catch (TemplateFailure e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }
}
