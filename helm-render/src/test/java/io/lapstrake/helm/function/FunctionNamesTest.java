package io.lapstrake.helm.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.Helm;
import io.lapstrake.helm.go.Definition;
import io.lapstrake.helm.gotemplate.Case;
import io.lapstrake.helm.gotemplate.CaseFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The names of the functions, held against real Helm, and against the cases. */
class FunctionNamesTest {

  private static final Path CASES = Path.of("src/test/resources/io/lapstrake/helm/function");

  /** How many cases a function has to have. */
  private static final int CASES_EACH = 3;

  @Test
  void helm_knows_every_name(@TempDir Path folder) {
    String calls = names().stream().map(it -> "{{ " + it + " }}").collect(Collectors.joining());
    String printed = render(folder, "{{ if false }}" + calls + "{{ end }}x: {{ 1 }}");
    assertThat(printed).contains("x: 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"env", "expandenv", "mustToDuration", "toDuration", "md5sum", "sqrt"})
  void helm_lacks_what_we_lack(String name, @TempDir Path folder) {
    assertThat(names()).doesNotContain(name);
    assertThatThrownBy(() -> render(folder, "{{ if false }}{{ " + name + " }}{{ end }}"))
        .hasMessageContaining("function \"" + name + "\" not defined");
  }

  @Test
  void every_function_has_cases() {
    List<String> templates = templates();
    names().stream()
        .sorted()
        .forEach(name -> System.out.println(name + "\t" + mentions(templates, name)));
    assertThat(names())
        .filteredOn(name -> mentions(templates, name) < CASES_EACH)
        .as("functions with fewer than %s cases", CASES_EACH)
        .isEmpty();
  }

  private static long mentions(List<String> templates, String name) {
    String word = ".*\\b" + name + "\\b.*";
    return templates.stream().filter(it -> it.matches("(?s)" + word)).count();
  }

  private static List<String> names() {
    return HelmFunctions.all().all().stream().map(Definition::name).toList();
  }

  private static List<String> templates() {
    var templates = new ArrayList<String>();
    for (String folder : List.of("cases", "zoned")) {
      for (Path file : files(CASES.resolve(folder))) {
        new CaseFile(file).cases().stream().map(Case::template).forEach(templates::add);
      }
    }
    return templates;
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(it -> it.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String render(Path folder, String template) {
    try {
      Path chart = folder.resolve("c");
      Files.createDirectories(chart.resolve("templates"));
      Files.writeString(chart.resolve("Chart.yaml"), "apiVersion: v2\nname: c\nversion: 1.0.0\n");
      Files.writeString(chart.resolve("templates/a.yaml"), template);
      return new Helm(chart).template().withName("r").call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
