package io.lapstrake.helm.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What real Helm's functions give, for many values in one rendering. */
public final class HelmFunctions {

  private static final String ITEM = "- \"";
  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder().configure(JsonWriteFeature.ESCAPE_NON_ASCII, true).build());

  private HelmFunctions() {}

  /**
   * The texts that an expression gives for each value.
   *
   * @param expression of a template, in which {@code $e} is the value, as {@code toYaml $e}
   * @param values what JSON bears
   */
  public static List<String> results(String expression, List<? extends @Nullable Object> values) {
    try {
      Path chart = Files.createTempDirectory("functions");
      try {
        return rendered(chart, expression, values)
            .lines()
            .filter(line -> line.startsWith(ITEM))
            .map(line -> line.substring(ITEM.length(), line.length() - 1))
            .map(text -> new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8))
            .toList();
      } finally {
        delete(chart);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String rendered(
      Path chart, String expression, List<? extends @Nullable Object> values) throws IOException {
    Files.createDirectory(chart.resolve("templates"));
    Files.writeString(
        chart.resolve("Chart.yaml"), "apiVersion: v2\nname: functions\nversion: 0.1.0\n");
    Files.write(chart.resolve("values.json"), JSON.writeValueAsBytes(values));
    Files.writeString(
        chart.resolve("templates/results.yaml"),
        """
        results:
        {{- range $e := .Files.Get "values.json" | fromJsonArray }}
        - "{{ EXPRESSION | toString | b64enc }}"
        {{- end }}
        """
            .replace("EXPRESSION", expression));
    return new Helm(chart).template().withName("release").withNamespace("default").call();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
