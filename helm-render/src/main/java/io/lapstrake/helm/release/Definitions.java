package io.lapstrake.helm.release;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.helm.go.TemplateFailure;
import io.lapstrake.helm.gotemplate.LimitReached;
import io.lapstrake.helm.instance.ChartInstance;
import io.lapstrake.helm.source.ChartFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What lies in {@code crds/} of a chart and its parts. Read when it is asked for: Helm prints it as
 * it stands, and a chart whose definitions are no YAML still renders.
 */
final class Definitions {

  private final ChartInstance chart;
  private final LongConsumer bytes;
  private @Nullable List<RenderedDocument> read;

  /**
   * Those of a chart.
   *
   * @param bytes pays for what they are read as; throws where it is too much
   */
  Definitions(ChartInstance chart, LongConsumer bytes) {
    this.chart = chart;
    this.bytes = bytes;
  }

  /** The files with what they come from, those of the whole before those of its parts. */
  List<Map.Entry<String, String>> texts() {
    var texts = new ArrayList<Map.Entry<String, String>>();
    collect(chart, texts);
    return texts;
  }

  /**
   * The documents, in the same order.
   *
   * @throws ProblemException if one is no YAML
   */
  synchronized List<RenderedDocument> documents() {
    if (read == null) {
      var documents = new ArrayList<RenderedDocument>();
      for (Map.Entry<String, String> file : texts()) {
        documents.addAll(documents(file.getKey(), file.getValue()));
      }
      read = List.copyOf(documents);
    }
    return read;
  }

  private void collect(ChartInstance chart, List<Map.Entry<String, String>> texts) {
    for (ChartFile file : chart.source().definitions()) {
      texts.add(Map.entry(chart.path() + "/" + file.path(), file.text()));
    }
    chart.parts().forEach(part -> collect(part, texts));
  }

  private List<RenderedDocument> documents(String source, String file) {
    try {
      return ReadText.of(source, file, bytes).documents();
    } catch (TemplateFailure | LimitReached e) {
      throw new ProblemException(
          new Problem(
              "LAP-0520",
              "Chart that fails to render",
              Place.of(source),
              e.getMessage() + ".",
              "mend the chart's definition."));
    }
  }
}
