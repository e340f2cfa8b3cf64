package io.lapstrake.helm.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.helm.source.ChartSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The options of {@code helm template} beside those for values, and the words for them. What Helm
 * 3.17 printed is kept, and written anew by {@code -Dlapstrake.write=true} with a program.
 */
class HelmOptionsTest {

  private static final Path CHARTS = Path.of("src/test/resources/charts/features");
  private static final Path KEPT = Path.of("src/test/resources/golden/helm-options");

  /**
   * An option and the word for it.
   *
   * @param name what it is called
   * @param chart the chart on which it is tried
   * @param words what is asked of Helm
   * @param said what is said to us
   */
  record Option(String name, String chart, List<String> words, UnaryOperator<HelmRelease> said) {

    /** The sections that Helm prints with the option. */
    Set<Section> sections() {
      Set<Section> sections = EnumSet.of(Section.OBJECTS);
      if (words.contains("--include-crds")) {
        sections.add(Section.DEFINITIONS);
      }
      return sections;
    }

    String ours(String version) {
      HelmRelease release =
          HelmRelease.named("release").chart(ChartSource.load(CHARTS.resolve(chart)));
      return Conformance.print(said.apply(release).byHelm(version).render());
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Option> options() {
    return Stream.of(
        new Option("namespace", "release", List.of("--namespace=shop"), it -> it.in("shop")),
        new Option("upgrade", "release", List.of("--is-upgrade"), HelmRelease::asUpgrade),
        new Option(
            "kubernetes",
            "capabilities",
            List.of("--kube-version=1.33.1"),
            it -> it.onKubernetes("1.33.1")),
        new Option(
            "served",
            "capabilities",
            List.of("--api-versions=monitoring.coreos.com/v1", "--api-versions=v1/Nothing"),
            it -> it.serving("monitoring.coreos.com/v1", "v1/Nothing")),
        new Option("no_hooks", "hooks", List.of("--no-hooks"), it -> it),
        new Option("definitions", "crds", List.of("--include-crds"), it -> it));
  }

  @ParameterizedTest
  @MethodSource("options")
  void a_word_does_what_the_option_does(Option option, @TempDir Path home) throws IOException {
    Path kept = KEPT.resolve(option.name() + ".yaml");
    if (Boolean.getBoolean("lapstrake.write")) {
      Files.createDirectories(KEPT);
      Files.writeString(kept, printed(new HelmProgram(HelmProgram.all().get(0), home), option));
    }
    assertAlike(Files.readString(kept), option, HelmSide.STANDARD);
  }

  @ParameterizedTest
  @MethodSource("options")
  void programs_agree(Option option, @TempDir Path home) throws IOException {
    assumeThat(HelmProgram.all()).as("programs that are named").isNotEmpty();
    for (Path each : HelmProgram.all()) {
      var program = new HelmProgram(each, home);
      assertAlike(printed(program, option), option, program.version());
    }
  }

  private static String printed(HelmProgram program, Option option) throws IOException {
    var words = new ArrayList<>(List.of("template", "release"));
    words.add(CHARTS.resolve(option.chart).toString());
    words.add("--kube-version=1.32.0");
    words.addAll(option.words);
    String printed = program.call(words);
    assertThat(printed).as("what helm prints with %s", option.words).isNotNull();
    return String.valueOf(printed);
  }

  private static void assertAlike(String printed, Option option, String version) {
    var its = new PrintedDocuments(printed);
    var ours = new PrintedDocuments(option.ours(version)).of(option.sections());
    var nothing = new PrintedDocuments("");
    assertThat(its.sections()).isNotEmpty();
    assertThat(its.difference(ours, nothing, nothing)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Front", "front_web", "front..web", "-front", "front-", "a/b", ""})
  void a_name_that_helm_refuses_is_a_problem(String name) {
    HelmRelease release =
        HelmRelease.named(name).chart(ChartSource.load(CHARTS.resolve("release")));
    assertThatThrownBy(release::render)
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("Helm takes no release with the name \"" + name + "\".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "1", "1.", "v"})
  void a_version_that_helm_refuses_is_a_problem(String version) {
    HelmRelease release =
        HelmRelease.named("front")
            .chart(ChartSource.load(CHARTS.resolve("release")))
            .onKubernetes(version);
    assertThatThrownBy(release::render)
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("is no version of Kubernetes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.17.0", "5.0.0", "4", "latest"})
  void a_version_of_no_helm_is_a_mistake(String version) {
    HelmRelease release =
        HelmRelease.named("front").chart(ChartSource.load(CHARTS.resolve("release")));
    assertThatThrownBy(() -> release.byHelm(version))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(version + " is no version of Helm");
  }
}
