package io.lapstrake.helm.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Renders charts by real Helm and by ours. Without settings those of this repository, which all
 * have to be alike, or to be refused by both where their name says so; {@code -Dcharts=DIR} names a
 * folder of others, {@code -Dgolden=DIR} one of what Helm printed earlier. Prints a row for each
 * case, and how many there are of each sort.
 */
class ConformanceTest {

  private static final Path OWN = Path.of("src/test/resources/charts");

  @Test
  void charts_render_as_by_real_helm() throws IOException {
    String charts = System.getProperty("charts", "");
    String golden = System.getProperty("golden", "");
    List<ConformanceCase> cases = ConformanceCase.in(charts.isEmpty() ? OWN : Path.of(charts));
    assertThat(cases).isNotEmpty();
    try (var cluster = new EmptyCluster()) {
      var conformance =
          new Conformance(golden.isEmpty() ? cluster.library() : HelmSide.golden(Path.of(golden)));
      for (ConformanceCase one : cases) {
        System.out.println(conformance.compare(one));
      }
      System.out.println(conformance.total());
      assertThat(conformance.rows())
          .filteredOn(row -> !expected(charts, row.one()).contains(row.verdict()))
          .as("cases that compare otherwise than they should")
          .isEmpty();
    }
  }

  /** Of this repository's charts, a case says in its name when Helm refuses it. */
  private static Set<Verdict> expected(String charts, ConformanceCase one) {
    return !charts.isEmpty()
        ? Set.of(Verdict.EQUAL, Verdict.BOTH_REFUSE)
        : Set.of(one.name().contains("refused") ? Verdict.BOTH_REFUSE : Verdict.EQUAL);
  }
}
