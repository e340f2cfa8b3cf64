package io.lapstrake.examples.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.helm.chart.ChartHarness;
import io.lapstrake.helm.chart.RealHelm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Helm makes of an example's chart what the example resolves to, and has nothing against it. */
class ExampleChartTest {

  @ParameterizedTest
  @EnumSource
  void helm_renders_what_the_example_resolves_to_with_each_flag_both_ways(Example example) {
    try (var harness = new ChartHarness(example.stack())) {
      for (String environment : example.environments()) {
        harness.assertSame(environment);
        for (List<String> flags : example.flags()) {
          harness.assertSame(
              Stream.concat(Stream.of(environment), flags.stream()).toArray(String[]::new));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void lint_says_nothing_with_the_values_of_each_environment(Example example) {
    try (RealHelm helm = new RealHelm().with(example.chart())) {
      for (String environment : example.environments()) {
        assertThat(helm.lint(environment)).doesNotContain("[ERROR]", "[WARNING]");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void helm_packs_it_and_renders_packages_as_the_folder(Example example, @TempDir Path folder)
      throws IOException {
    Path ours = example.chart().packageTo(folder);
    try (RealHelm helm = new RealHelm().with(example.chart())) {
      List<Path> packages = helm.packages(folder);
      assertThat(packages).isNotEmpty();
      for (String environment : example.environments()) {
        String rendered = helm.templateOf("shop", environment);
        assertThat(helm.templateOfChart(ours, "shop", environment)).isEqualTo(rendered);
        for (Path each : packages) {
          assertThat(helm.templateOfChart(each, "shop", environment)).isEqualTo(rendered);
        }
      }
    }
  }
}
