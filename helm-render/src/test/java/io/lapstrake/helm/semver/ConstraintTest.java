package io.lapstrake.helm.semver;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds ranges of versions against what {@code semverCompare} of real Helm says of them. */
class ConstraintTest {

  private static final List<String> RANGES =
      List.of(
          "*",
          "x",
          "1",
          "1.2",
          "1.2.3",
          "=1.2.3",
          "!=1.2.3",
          "!=1.2",
          "!=1",
          "!=1.2.3-beta.1",
          ">1",
          ">1.2",
          ">1.2.3",
          ">=1",
          ">=1.2.3",
          ">= 1.2.3-0",
          "<1",
          "<1.2.3",
          "<2",
          "<=1",
          "<=1.2",
          "<=1.2.3",
          "=>1.2",
          "=<1.2",
          "~1",
          "~1.2",
          "~1.2.3",
          "~>1.2",
          "~0",
          "~0.0.0",
          "^1",
          "^1.2",
          "^1.2.3",
          "^0",
          "^0.0",
          "^0.0.0",
          "^0.0.3",
          "^0.2",
          "^0.2.3",
          "^1.x",
          "1.x",
          "1.2.x",
          "1.*",
          "1.X.x",
          ">=1.2 <2",
          ">=1.2, <2",
          ">1.0,<1.2.4",
          "1.1 - 1.3",
          "1.1.0 - 2",
          "<1.0.0 || >=1.2",
          "1.0 || 2.0 || ~1.2",
          "^1.2.3-beta.1",
          "~1.2.3-alpha",
          ">=1.19-0",
          "v1.2",
          ">v1.2.2",
          "~v1",
          ">=1.19.0-0 <1.30.0-0",
          "!=1.x",
          ">= 1.2.x",
          ">1.2.x",
          "<1.2.x",
          "<=1.2.x");

  private static final List<String> VERSIONS =
      List.of(
          "0.0.0",
          "0.0.3",
          "0.0.4",
          "0.2.0",
          "0.2.3",
          "0.2.4",
          "0.3.0",
          "1.0.0",
          "1.1.0",
          "1.2.0",
          "1.2.2",
          "1.2.3",
          "1.2.4",
          "1.3.0",
          "1.3.9",
          "2.0.0",
          "2.5.1",
          "11.0.0",
          "v1.2.3",
          "1.2",
          "1",
          "1.2.3-beta.1",
          "1.2.3-beta.2",
          "1.2.3-alpha",
          "1.2.4-rc.1",
          "1.19.3-gke.100",
          "v1.25.0-eks-1234",
          "1.2.3+build.5",
          "2.0.0-0");

  @TempDir Path chart;

  @Test
  void ranges_allow_what_helm_says() throws IOException {
    Files.writeString(
        chart.resolve("Chart.yaml"), "apiVersion: v2\nname: ranges\nversion: 1.0.0\n");
    Files.createDirectories(chart.resolve("templates"));
    var template = new StringBuilder("said:\n");
    var ours = new ArrayList<String>();
    for (String range : RANGES) {
      for (String version : VERSIONS) {
        String name = "\"" + range + " of " + version + "\": ";
        template.append("  ").append(name);
        template.append("{{ semverCompare \"").append(range).append("\" \"").append(version);
        template.append("\" }}\n");
        ours.add(name + Constraint.allows(range, version));
      }
    }
    Files.writeString(chart.resolve("templates/ranges.yaml"), template);
    String printed = new Helm(chart).template().call();
    assertThat(printed.lines().map(String::strip).filter(line -> line.startsWith("\"")))
        .hasSize(RANGES.size() * VERSIONS.size())
        .containsExactlyElementsOf(ours);
  }

  @Test
  void what_is_no_range_allows_nothing() {
    assertThat(List.of("", "|| 1", "a", "1.2.3.4", ">>1", "1 2 ||| 3", "> ", "1..2", "1.2 beta"))
        .allSatisfy(text -> assertThat(Constraint.read(text)).isEmpty());
  }

  @Test
  void what_is_no_version_lies_in_no_range() {
    assertThat(List.of("", "a", "1.2.3.4", "1.2.3-", "1.2.3-01", "-1", "1..2"))
        .allSatisfy(text -> assertThat(Constraint.allows("*", text)).isFalse());
  }
}
