package io.lapstrake.helm.gotemplate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** Real Helm, which is asked what it makes of a case. */
final class CaseHelm {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path chart;

  /** Helm with a folder of its own. */
  CaseHelm(Path folder) {
    this.chart = folder.resolve("c");
    try {
      Files.createDirectories(chart.resolve("templates"));
      Files.writeString(chart.resolve("Chart.yaml"), "apiVersion: v2\nname: c\nversion: 0.1.0\n");
      Files.writeString(chart.resolve("templates/main.yaml"), CaseChart.MAIN_TEXT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Outcome of(Case asked) {
    try {
      Files.writeString(chart.resolve("values.yaml"), JSON.writeValueAsString(asked.values()));
      Files.writeString(chart.resolve("templates/_case.tpl"), asked.template());
      String all = new Helm(chart).template().withName("r").withNamespace("default").call();
      String encoded = all.substring(all.indexOf("out: ") + 5).strip();
      byte[] bytes = Base64.getDecoder().decode(encoded.substring(0, encoded.length() - 1));
      return Outcome.printed(new String(bytes, StandardCharsets.UTF_8));
    } catch (IllegalStateException refused) {
      String message = String.valueOf(refused.getMessage()).strip();
      return Outcome.failed(
          CaseChart.ownPart(
              message.replaceFirst("\\s+Use --debug flag to render out invalid YAML$", "")));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(asked.name(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
