package io.lapstrake.helm.release;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.helm.go.TemplateFailure;
import io.lapstrake.helm.instance.ChartInstance;
import io.lapstrake.helm.source.ChartFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What lies in {@code crds/} of a chart and its parts. Read when it is asked for: Helm prints it as
 * it stands, and a chart whose definitions are no YAML still renders.
 */
final class Definitions {

  private final ChartInstance chart;
  private @Nullable List<RenderedDocument> read;

  Definitions(ChartInstance chart) {
    this.chart = chart;
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
        for (String text : DocumentSplit.of(file.getValue())) {
          documents.add(document(file.getKey(), text));
        }
      }
      read = List.copyOf(documents);
    }
    return read;
  }

  private static void collect(ChartInstance chart, List<Map.Entry<String, String>> texts) {
    for (ChartFile file : chart.source().definitions()) {
      texts.add(Map.entry(chart.path() + "/" + file.path(), file.text()));
    }
    chart.parts().forEach(part -> collect(part, texts));
  }

  private static RenderedDocument document(String source, String text) {
    try {
      return new RenderedDocument(source, text, Documents.content(source, text));
    } catch (TemplateFailure e) {
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
