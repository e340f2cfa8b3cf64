package io.lapstrake.helm.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.helm.go.TemplateFailure;
import io.lapstrake.helm.gojson.GoJson;
import io.lapstrake.helm.gotoml.GoToml;
import io.lapstrake.helm.goyaml.GoYaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Random trees, each beside what real Helm writes of it, and what comes back of it. */
class RandomTreesTest {

  /** How many trees are compared; by hand, with {@code -Dlapstrake.rounds=500000}. */
  private static final int TREES = Integer.getInteger("lapstrake.rounds", 2000);

  private static final int AT_ONCE = 1000;

  @Test
  void a_tree_is_written_as_helms_yaml() {
    compare("toYaml $e", true, GoYaml::write);
  }

  @Test
  void a_tree_is_written_as_helms_pretty_yaml() {
    compare("toYamlPretty $e", true, GoYaml::pretty);
  }

  @Test
  void a_tree_is_written_as_helms_json() {
    compare("toJson $e", true, GoJson::write);
    compare("toRawJson $e", true, GoJson::raw);
    compare("toPrettyJson $e", true, GoJson::pretty);
  }

  @Test
  void a_tree_is_written_as_helms_toml() {
    compare("toToml $e", true, GoToml::write);
  }

  @Test
  void what_is_written_is_read_again() {
    for (Map<String, @Nullable Object> tree : trees(0, false)) {
      assertThat(GoYaml.read(GoYaml.write(tree) + "\n")).isEqualTo(withoutMinus(tree));
      assertThat(GoYaml.read(GoJson.write(tree))).isEqualTo(withoutMinus(tree));
      assertThat(GoJson.read(GoJson.pretty(tree))).isEqualTo(tree);
    }
  }

  /** In YAML, -0 is an integer. */
  private static @Nullable Object withoutMinus(@Nullable Object tree) {
    return GoJson.read(GoJson.write(tree).replaceAll("(?<=[:\\[,])-0(?=[,}\\]])", "0"));
  }

  private static List<Map<String, @Nullable Object>> trees(long seed, boolean lossy) {
    var pieces = new TreePieces(seed, lossy);
    return Stream.generate(pieces::nextMap).limit(AT_ONCE).toList();
  }

  private static void compare(
      String expression, boolean lossy, Function<@Nullable Object, String> writes) {
    for (int from = 0; from < TREES; from += AT_ONCE) {
      var trees = trees(from, lossy);
      List<String> expected = HelmFunctions.results(expression, trees);
      var differences = new ArrayList<String>();
      for (int i = 0; i < AT_ONCE; i++) {
        String ours = ours(expression, trees.get(i), writes);
        if (!ours.equals(expected.get(i))) {
          differences.add(trees.get(i) + "\n is " + expected.get(i) + "\n not " + ours);
        }
      }
      assertThat(differences).isEmpty();
    }
  }

  /** Helm's functions are empty where they fail, but for that of TOML. */
  private static String ours(
      String expression, @Nullable Object tree, Function<@Nullable Object, String> writes) {
    try {
      return writes.apply(tree);
    } catch (TemplateFailure e) {
      return expression.startsWith("toToml") ? Objects.requireNonNull(e.getMessage()) : "";
    }
  }
}
