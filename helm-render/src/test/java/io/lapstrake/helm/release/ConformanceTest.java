package io.lapstrake.helm.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Renders charts by real Helm and by ours. Without settings those of this repository, which all
 * have to be alike, or to be refused by both; {@code -Dcharts=DIR} names a folder of others, {@code
 * -Dgolden=DIR} one of what Helm printed earlier ({@code -Dgolden.helm=4.1.4} says which Helm), and
 * {@code -Dlapstrake.helm=PROGRAM} asks a program too. Prints a row for each case, and how many
 * there are of each sort.
 *
 * <p>Helm as a library tells objects and notes. What the programs printed of this repository's
 * charts, with hooks and definitions, is kept, and written by {@code -Dlapstrake.write=true} with
 * programs.
 */
class ConformanceTest {

  private static final Path OWN = Path.of("src/test/resources/charts");
  private static final Path KEPT = Path.of("src/test/resources/golden");

  /** Helm 3.17 takes what Helm 3.21 refuses, as we do. */
  private static final String REFUSED_LATER = "refused/metadata-name-dots";

  @Test
  void charts_render_as_by_real_helm() throws IOException {
    String golden = System.getProperty("golden", "");
    try (var cluster = new EmptyCluster()) {
      Conformance run =
          compare(
              golden.isEmpty()
                  ? cluster.library()
                  : new HelmGoldens(
                      Path.of(golden), System.getProperty("golden.helm", HelmSide.STANDARD)));
      assertThat(run.rows())
          .filteredOn(row -> isOwn() && golden.isEmpty() && !isAsNamed(row))
          .as("cases whose names say otherwise")
          .isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void charts_render_as_by_programs(int which, @TempDir Path home) throws IOException {
    assumeThat(HelmProgram.all()).as("programs that are named").hasSizeGreaterThan(which);
    var program = new HelmProgram(HelmProgram.all().get(which), home);
    System.out.println("by helm " + program.version());
    compare(program);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.21.0", "4.1.4"})
  void own_charts_render_as_programs_printed_them(String version, @TempDir Path home)
      throws IOException {
    Path kept = KEPT.resolve("helm-" + version.charAt(0));
    if (Boolean.getBoolean("lapstrake.write")) {
      write(kept, version, home);
    }
    var conformance = new Conformance(new HelmGoldens(kept, version));
    for (ConformanceCase one : ConformanceCase.in(OWN)) {
      conformance.compare(one);
    }
    assertThat(conformance.rows())
        .filteredOn(row -> !isAlike(row))
        .as("cases unlike what is kept; -Dlapstrake.write=true writes it, see CONTRIBUTING.md")
        .isEmpty();
    assertThat(conformance.rows()).filteredOn(row -> row.verdict() == Verdict.EQUAL).isNotEmpty();
  }

  /** Asks the program of the same generation, if one is named. */
  private static void write(Path kept, String version, Path home) throws IOException {
    for (Path each : HelmProgram.all()) {
      var program = new HelmProgram(each, home);
      if (program.version().startsWith("v" + version.charAt(0))) {
        try (var cluster = new EmptyCluster()) {
          HelmGoldens.write(
              kept,
              ConformanceCase.in(OWN),
              program.isHelm4() ? program : program.withNotesOf(cluster.library()));
        }
      }
    }
  }

  private static Conformance compare(HelmSide helm) throws IOException {
    String charts = System.getProperty("charts", "");
    List<ConformanceCase> cases = ConformanceCase.in(isOwn() ? OWN : Path.of(charts));
    assertThat(cases).isNotEmpty();
    var conformance = new Conformance(helm);
    for (ConformanceCase one : cases) {
      System.out.println(conformance.compare(one));
    }
    System.out.println(conformance.total());
    assertThat(conformance.rows())
        .filteredOn(row -> !isAlike(row))
        .as("cases that are not alike")
        .isEmpty();
    return conformance;
  }

  private static boolean isOwn() {
    return System.getProperty("charts", "").isEmpty();
  }

  private static boolean isAlike(Conformance.Row row) {
    return Set.of(Verdict.EQUAL, Verdict.BOTH_REFUSE).contains(row.verdict())
        || (isOwn() && row.one().name().equals(REFUSED_LATER));
  }

  /** Of this repository's charts, a case says in its name when Helm 3 refuses it. */
  private static boolean isAsNamed(Conformance.Row row) {
    return row.one().name().contains("refused") == (row.verdict() == Verdict.BOTH_REFUSE);
  }
}
