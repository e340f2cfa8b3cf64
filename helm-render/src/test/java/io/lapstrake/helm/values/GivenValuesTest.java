package io.lapstrake.helm.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.helm.gojson.GoJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds what is given to a chart against what real Helm makes of the same words. */
class GivenValuesTest {

  static Stream<String> said() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/io/lapstrake/helm/values/set.tsv"))
        .stream()
        .filter(line -> !line.startsWith("#"));
  }

  @ParameterizedTest
  @MethodSource("said")
  void set_writes_what_helm_writes(String line) {
    int tab = line.indexOf('\t');
    String ours;
    try {
      ours = json(GivenValues.NONE.set(line.substring(0, tab)));
    } catch (ProblemException refused) {
      ours = "REFUSED";
    }
    assertThat(ours).isEqualTo(line.substring(tab + 1));
  }

  /** Real Helm 3.17 with {@code --set-string}, {@code --set-json} and {@code --set-literal}. */
  @Test
  void the_kin_of_set_write_what_helm_writes() {
    assertThat(json(GivenValues.NONE.setString("a=1,b=null,c={1,x},d=")))
        .isEqualTo("{\"a\":\"1\",\"b\":\"null\",\"c\":[\"1\",\"x\"],\"d\":\"\"}");
    assertThat(json(GivenValues.NONE.setJson("a={\"x\":1.5,\"y\":[1,null]},b=[1],c=\"c\",d=")))
        .isEqualTo("{\"a\":{\"x\":1.5,\"y\":[1,null]},\"b\":[1],\"c\":\"c\",\"d\":null}");
    assertThat(json(GivenValues.NONE.setJson("a.b=1 ,c[1]=\"x\"")))
        .isEqualTo("{\"a\":{\"b\":1},\"c\":[null,\"x\"]}");
    assertThat(json(GivenValues.NONE.setLiteral("a=1,2"))).isEqualTo("{\"a\":\"1,2\"}");
    for (String refused : List.of("a=nope", "a=1x,b=2", "a={\"x\":1}}", "a={\"x\":")) {
      assertThatThrownBy(() -> GivenValues.NONE.setJson(refused))
          .as(refused)
          .isInstanceOf(ProblemException.class);
    }
  }

  private static String json(GivenValues values) {
    return GoJson.write(values.copy());
  }

  @Test
  void a_file_gives_a_text(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("f.txt"), "hello\n");
    assertThat(json(GivenValues.NONE.setFile("a=" + file + ",b.c=" + file)))
        .isEqualTo("{\"a\":\"hello\\n\",\"b\":{\"c\":\"hello\\n\"}}");
    assertThatThrownBy(() -> GivenValues.NONE.setFile("a=" + folder.resolve("none")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("cannot be read");
  }

  @Test
  void what_is_said_later_stands_over_what_was_said_before() {
    var list = new ArrayList<Object>(List.of(1));
    GivenValues first =
        GivenValues.NONE
            .withText("values.yaml", "a: {b: 1, c: 2}\nl: [1, 2]\no: 1\n")
            .with(Map.of("a", Map.of("b", 3), "m", list));
    list.add(2);
    assertThat(json(first.withText("more.yaml", "l: [3]\no: null\n").set("a.d=4,l[1]=5")))
        .isEqualTo("{\"a\":{\"b\":3,\"c\":2,\"d\":4},\"l\":[3,5],\"m\":[1],\"o\":null}");
    assertThat(json(first)).isEqualTo("{\"a\":{\"b\":3,\"c\":2},\"l\":[1,2],\"m\":[1],\"o\":1}");
  }

  @Test
  void what_is_no_map_of_values_is_a_problem() {
    assertThatThrownBy(() -> GivenValues.NONE.withText("prod.yaml", "- a\n"))
        .hasMessageContaining("LAP-0519 Values that cannot be read")
        .hasMessageContaining("at prod.yaml")
        .hasMessageContaining("It holds no map of values.");
    assertThatThrownBy(() -> GivenValues.NONE.withText("prod.yaml", "a: [\n"))
        .hasMessageContaining("It is no YAML");
  }
}
