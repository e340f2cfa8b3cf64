package io.lapstrake.helm.release;

import io.lapstrake.helm.source.ChartSource;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A chart {@code web} whose files are given as texts. */
final class TextChart {

  private static final String CHART = "apiVersion: v2\nname: web\nversion: 1.2.3\n";

  private TextChart() {}

  /** The chart with one template. */
  static ChartSource of(String template) {
    return of(Map.of("templates/a.yaml", template));
  }

  /** The chart with other files, by their paths. */
  static ChartSource of(Map<String, String> texts) {
    var files = new TreeMap<String, byte[]>();
    files.put("Chart.yaml", CHART.getBytes(StandardCharsets.UTF_8));
    texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return ChartSource.of(files);
  }
}
