package io.lapstrake.helm.goyaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lapstrake.helm.format.HelmFunctions;
import io.lapstrake.helm.go.TemplateFailure;
import io.lapstrake.helm.gojson.GoJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Texts that are awkward to read, each beside what real Helm reads, or why it does not. */
class ReadTextsTest {

  /** How many random texts are compared; by hand, with {@code -Dlapstrake.rounds=500000}. */
  private static final int RANDOM = Integer.getInteger("lapstrake.rounds", 4000);

  private static final int AT_ONCE = 2000;

  /** What Go shows of a map that is itself a key has its keys as they were before JSON. */
  private static final String MAP_AS_KEY = "invalid map key: map[";

  private static final String NO_MAP = "cannot unmarshal array into Go value of type map";

  @Test
  void an_awkward_text_is_read_as_helm_reads_it() throws IOException {
    List<String> texts;
    try (var resource = ReadTextsTest.class.getResourceAsStream("awkward-yaml.json")) {
      texts = new ObjectMapper().readValue(resource, new TypeReference<>() {});
    }
    assertThat(texts).hasSizeGreaterThan(600);
    compare(texts);
  }

  @Test
  void a_random_text_is_read_as_helm_reads_it() {
    for (int from = 0; from < RANDOM; from += AT_ONCE) {
      var pieces = new YamlPieces(from);
      compare(Stream.generate(pieces::next).limit(AT_ONCE).toList());
    }
  }

  @Property(tries = 2000)
  void any_text_is_read_or_refused(@ForAll String text) {
    ours(text);
  }

  private static void compare(List<String> texts) {
    List<String> maps = HelmFunctions.results("fromYaml $e | toJson", texts);
    List<String> lists = HelmFunctions.results("fromYamlArray $e | toJson", texts);
    var differences = new ArrayList<String>();
    for (int i = 0; i < texts.size(); i++) {
      String helm = maps.get(i).contains(NO_MAP) ? lists.get(i) : maps.get(i);
      String ours = ours(texts.get(i));
      if (!shortened(ours).equals(shortened(helm))) {
        differences.add(GoJson.write(texts.get(i)) + "\n is " + helm + "\n not " + ours);
      }
    }
    assertThat(differences).isEmpty();
  }

  private static String shortened(String result) {
    int map = result.indexOf(MAP_AS_KEY);
    return map < 0 ? result : result.substring(0, map);
  }

  /** As Helm's functions: a map or list, or why there is none; null is an empty map. */
  private static String ours(String text) {
    try {
      Object value = Objects.requireNonNullElse(GoYaml.read(text), Map.of());
      return value instanceof Map || value instanceof List
          ? GoJson.write(value)
          : error(
              "error unmarshaling JSON: while decoding JSON: json: cannot unmarshal "
                  + nameOf(value)
                  + " into Go value of type map[string]interface {}");
    } catch (TemplateFailure e) {
      return error(Objects.requireNonNull(e.getMessage()));
    }
  }

  private static String nameOf(Object value) {
    return value instanceof String ? "string" : value instanceof Boolean ? "bool" : "number";
  }

  private static String error(String message) {
    return GoJson.write(Map.of("Error", message));
  }
}
