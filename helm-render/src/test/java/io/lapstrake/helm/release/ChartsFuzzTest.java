package io.lapstrake.helm.release;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.helm.fuzz.Hostile;
import io.lapstrake.helm.go.Bytes;
import io.lapstrake.helm.source.ChartSource;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a chart renders, what it defines, and what its schema asks may be anything. */
class ChartsFuzzTest {

  private static final String META = "apiVersion: v2\nname: a\nversion: 1.0.0\n";

  private static void render(Map<String, byte[]> files) {
    Map<String, byte[]> all = new LinkedHashMap<>();
    all.put("Chart.yaml", META.getBytes(StandardCharsets.UTF_8));
    all.putAll(files);
    Hostile.ends(
        () -> {
          var release = HelmRelease.named("r").chart(ChartSource.of(all));
          release.render().text();
          release.render().definitions();
          release.objects();
        },
        ProblemException.class);
  }

  /** The action before the text keeps it from being a template. */
  @FuzzTest
  void what_a_template_prints_is_read_or_refused(byte[] printed) {
    byte[] template = "{{ .Files.Get \"printed\" }}".getBytes(StandardCharsets.UTF_8);
    render(Map.of("printed", printed, "templates/a.yaml", template, "crds/a.yaml", printed));
  }

  /** A line of values as JSON, and a schema behind it. */
  @FuzzTest
  void values_are_as_a_schema_asks_or_refused(byte[] valuesAndSchema) {
    List<String> both = Hostile.firstLineAndRest(Bytes.text(valuesAndSchema));
    render(
        Map.of("values.yaml", Bytes.of(both.get(0)), "values.schema.json", Bytes.of(both.get(1))));
  }

  @FuzzTest
  void a_path_is_matched_or_not(byte[] pathAndPattern) {
    List<String> both = Hostile.firstLineAndRest(Bytes.text(pathAndPattern));
    Hostile.ends(() -> PathPattern.of(both.get(1)).matcher(both.get(0)).matches());
  }
}
