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
 * have to be alike, or to be refused by both where their name says so; {@code -Dcharts=DIR} names a
 * folder of others, {@code -Dgolden=DIR} one of what Helm printed earlier, and {@code
 * -Dlapstrake.helm=PROGRAM} asks a program too. Prints a row for each case, and how many there are
 * of each sort.
 *
 * <p>Helm as a library tells objects and notes. What the programs printed of this repository's
 * charts, with hooks and definitions, is kept, and written by {@code -Dlapstrake.write=true} with
 * programs.
 */
class ConformanceTest {

  private static final Path OWN = Path.of("src/test/resources/charts");
  private static final Path KEPT = Path.of("src/test/resources/golden/helm-3");

  /** Helm 3.17 takes what Helm 3.21 refuses, as we do. */
  private static final String REFUSED_LATER = "refused/metadata-name-dots";

  @Test
  void charts_render_as_by_real_helm() throws IOException {
    String golden = System.getProperty("golden", "");
    try (var cluster = new EmptyCluster()) {
      compare(golden.isEmpty() ? cluster.library() : new HelmGoldens(Path.of(golden)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void charts_render_as_by_programs(int which, @TempDir Path home) throws IOException {
    assumeThat(HelmProgram.all())
        .as("programs that -Dlapstrake.helm names")
        .hasSizeGreaterThan(which);
    var program = new HelmProgram(HelmProgram.all().get(which), home);
    System.out.println("by helm " + program.version());
    compare(program);
  }

  @Test
  void hooks_definitions_and_notes_are_as_helm_printed_them(@TempDir Path home) throws IOException {
    if (Boolean.getBoolean("lapstrake.write")) {
      write(new HelmProgram(HelmProgram.all().get(0), home));
    }
    var conformance = new Conformance(new HelmGoldens(KEPT));
    for (ConformanceCase one : ConformanceCase.in(OWN)) {
      conformance.compare(one);
    }
    assertExpected(conformance, "");
  }

  private static void write(HelmProgram program) throws IOException {
    try (var cluster = new EmptyCluster()) {
      HelmGoldens.write(KEPT, ConformanceCase.in(OWN), program, cluster.library());
    }
  }

  private static void compare(HelmSide helm) throws IOException {
    String charts = System.getProperty("charts", "");
    List<ConformanceCase> cases = ConformanceCase.in(charts.isEmpty() ? OWN : Path.of(charts));
    assertThat(cases).isNotEmpty();
    var conformance = new Conformance(helm);
    for (ConformanceCase one : cases) {
      System.out.println(conformance.compare(one));
    }
    System.out.println(conformance.total());
    assertExpected(conformance, charts);
  }

  private static void assertExpected(Conformance conformance, String charts) {
    assertThat(conformance.rows())
        .filteredOn(row -> !expected(charts, row.one()).contains(row.verdict()))
        .as("cases that compare otherwise than they should")
        .isEmpty();
  }

  /** Of this repository's charts, a case says in its name when Helm refuses it. */
  private static Set<Verdict> expected(String charts, ConformanceCase one) {
    if (!charts.isEmpty()) {
      return Set.of(Verdict.EQUAL, Verdict.BOTH_REFUSE);
    }
    return one.name().equals(REFUSED_LATER)
        ? Set.of(Verdict.BOTH_REFUSE, Verdict.ONLY_OURS_FAILS)
        : Set.of(one.name().contains("refused") ? Verdict.BOTH_REFUSE : Verdict.EQUAL);
  }
}
