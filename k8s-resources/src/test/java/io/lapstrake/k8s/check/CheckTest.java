package io.lapstrake.k8s.check;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.k8s.Checks;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.harness.Documents;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each check finds what it should in {@code fails.yaml}, and nothing in {@code passes.yaml}. */
class CheckTest {

  private static Stream<Check> checks() {
    return Checks.standard().all().stream();
  }

  @ParameterizedTest
  @MethodSource("checks")
  void a_check_finds_what_is_wrong(Check check) {
    assertThat(found(check, "fails.yaml")).isEqualTo(text(check, "found.txt").strip());
  }

  @ParameterizedTest
  @MethodSource("checks")
  void a_check_finds_nothing_where_all_is_well(Check check) {
    assertThat(found(check, "passes.yaml")).isEmpty();
  }

  @Test
  void each_check_has_a_code_and_a_name_of_its_own() {
    assertThat(checks().map(Check::code)).doesNotHaveDuplicates().isSorted();
    assertThat(checks().map(Check::name)).doesNotHaveDuplicates();
  }

  private static String found(Check check, String file) {
    CheckReport report =
        CheckReport.of(
            new Cluster(Documents.objects("test", text(check, file))), List.of(check), Set.of());
    return report.findings().stream()
        .map(finding -> finding.problem().toString())
        .collect(joining("\n"));
  }

  private static String text(Check check, String file) {
    String path = "/checks/" + check.name() + "/" + file;
    try (InputStream stream = CheckTest.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalStateException("Every check has a file " + path);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
