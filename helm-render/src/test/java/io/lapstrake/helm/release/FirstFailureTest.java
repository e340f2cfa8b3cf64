package io.lapstrake.helm.release;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.helm.source.ChartSource;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/**
 * A chart with many faults is refused for the same one each time, though files are parsed and
 * documents read on all processors.
 */
class FirstFailureTest {

  private static final String NO_TEMPLATE = "{{ if }}";
  private static final String NO_YAML = "a: [";

  private final Map<String, String> files =
      new LinkedHashMap<>(Map.of("Chart.yaml", "apiVersion: v2\nname: bad\nversion: 1.0.0\n"));

  private void templates(int from, int to, String text) {
    IntStream.range(from, to)
        .forEach(i -> files.put("templates/%03d.yaml".formatted(i), "# " + i + "\n" + text));
  }

  private void render() {
    var bytes = new LinkedHashMap<String, byte[]>();
    files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
    HelmRelease.named("r").chart(ChartSource.of(bytes)).render();
  }

  private void assertRefused(String because) {
    assertThatThrownBy(this::render)
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining(because);
  }

  @RepeatedTest(20)
  void the_first_document_in_the_order_of_paths_is_told_of() {
    templates(0, 40, "kind: ConfigMap");
    templates(40, 120, NO_YAML);
    assertRefused("YAML parse error on bad/templates/040.yaml");
  }

  @RepeatedTest(20)
  void the_first_template_as_helm_reads_them_is_told_of() {
    templates(0, 80, NO_TEMPLATE);
    templates(80, 120, "kind: ConfigMap");
    assertRefused("bad/templates/079.yaml:2");
  }

  @RepeatedTest(20)
  void a_template_that_fails_comes_before_documents_that_are_none() {
    templates(0, 40, "{{ fail \"no\" }}");
    templates(40, 120, NO_YAML);
    assertRefused("bad/templates/039.yaml");
  }

  @RepeatedTest(20)
  void a_schema_that_refuses_comes_before_templates_that_cannot_be_parsed() {
    files.put("values.schema.json", "{\"required\": [\"a\"]}");
    templates(0, 40, NO_TEMPLATE);
    assertRefused("LAP-0521");
  }

  @Test
  void a_rendering_within_a_task_of_the_same_pool_ends() {
    templates(0, 40, "kind: ConfigMap");
    IntStream.range(0, 40).parallel().forEach(i -> render());
    ForkJoinPool.commonPool().submit(this::render).join();
  }
}
