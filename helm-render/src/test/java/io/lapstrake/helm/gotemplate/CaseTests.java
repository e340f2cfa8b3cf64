package io.lapstrake.helm.gotemplate;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.helm.go.Functions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * Tests of a folder of {@link CaseFile}s: each case is rendered by real Helm and by ours, and both
 * have to come to what the file beside it keeps, which Helm writes with {@code
 * -Dlapstrake.write=true}.
 */
public final class CaseTests {

  private CaseTests() {}

  /**
   * A test for each case.
   *
   * @param folder where the files lie below the tests' resources
   * @param functions what the templates may call
   * @param scratch a folder for Helm's chart
   */
  public static Stream<DynamicNode> of(String folder, Functions functions, Path scratch) {
    var helm = new CaseHelm(scratch);
    var engine = new CaseEngine(functions);
    return files(Path.of("src/test/resources", folder)).stream()
        .map(
            file ->
                DynamicContainer.dynamicContainer(
                    file.getFileName().toString(), tests(file, helm, engine)));
  }

  static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(it -> it.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<DynamicTest> tests(Path path, CaseHelm helm, CaseEngine engine) {
    var file = new CaseFile(path);
    List<Case> cases = file.cases();
    assertThat(cases).extracting(Case::name).doesNotHaveDuplicates();
    if (Boolean.getBoolean("lapstrake.write")) {
      var outcomes = new LinkedHashMap<String, Outcome>();
      cases.forEach(it -> outcomes.put(it.name(), helm.of(it)));
      file.write(outcomes);
    }
    Map<String, Outcome> expected = file.expected();
    return cases.stream()
        .map(it -> DynamicTest.dynamicTest(it.name(), () -> check(it, expected, helm, engine)));
  }

  private static void check(
      Case asked, Map<String, Outcome> expected, CaseHelm helm, CaseEngine engine) {
    Outcome kept = expected.get(asked.name());
    assertThat(kept).as("what is kept of Helm's; -Dlapstrake.write=true asks it").isNotNull();
    assertThat(helm.of(asked)).as("Helm makes of %s", asked.template()).isEqualTo(kept);
    assertThat(engine.of(asked)).as("we make of %s", asked.template()).isEqualTo(kept);
  }
}
