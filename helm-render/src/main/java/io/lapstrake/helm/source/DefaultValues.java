package io.lapstrake.helm.source;

import io.lapstrake.helm.go.TemplateFailure;
import io.lapstrake.helm.goyaml.GoYaml;
import io.lapstrake.helm.values.Layers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code values.yaml} says: by Helm 3 its first document, by Helm 4 all of them, those that
 * come later laid over those before.
 */
final class DefaultValues {

  static final DefaultValues NONE = new DefaultValues(new LinkedHashMap<>(), List.of());

  private static final String LINE = "\n";
  private static final String SEPARATOR = "---";
  private static final Pattern ALONE = Pattern.compile("---\\s*(#.*)?\\R?");

  private final Map<String, @Nullable Object> first;
  private final List<String> documents;

  private DefaultValues(Map<String, @Nullable Object> first, List<String> documents) {
    this.first = first;
    this.documents = documents;
  }

  /**
   * The values of a file.
   *
   * @throws TemplateFailure if its first document is no YAML
   * @throws UnreadableChart if it is no map
   */
  static DefaultValues of(ChartFile file) throws UnreadableChart {
    Object read = GoYaml.read(file.text());
    if (read != null && !(read instanceof Map)) {
      throw new UnreadableChart(
          "Its " + file.path() + " is no map of values.", "write names with values.");
    }
    List<String> documents = documents(file.text());
    return new DefaultValues(Layers.map(read), documents.size() > 1 ? documents : List.of());
  }

  /**
   * The values; not to be changed.
   *
   * @throws TemplateFailure if a document that counts is no map
   */
  Map<String, @Nullable Object> by(HelmGeneration helm) {
    if (helm == HelmGeneration.THREE || documents.isEmpty()) {
      return first;
    }
    var merged = new LinkedHashMap<String, @Nullable Object>();
    for (String document : documents) {
      Object read = GoYaml.read(document);
      if (read != null && !(read instanceof Map)) {
        throw new TemplateFailure("cannot load values.yaml: a document of it is no map");
      }
      Layers.lay(merged, Layers.map(read));
    }
    return merged;
  }

  /** A document ends where a line begins with three hyphens; behind them stand only comments. */
  private static List<String> documents(String text) {
    var documents = new ArrayList<String>();
    int from = 0;
    for (int at = separator(text, 0); at >= 0; at = separator(text, from)) {
      documents.add(text.substring(from, at));
      from = lineAfter(text, at);
    }
    documents.add(text.substring(from));
    documents.removeIf(String::isBlank);
    return documents;
  }

  /** Where the next line begins that is nothing but a separator; -1 where there is none. */
  private static int separator(String text, int from) {
    int at = text.startsWith(SEPARATOR, from) ? from : after(text.indexOf(LINE + SEPARATOR, from));
    while (at >= 0 && !ALONE.matcher(text.substring(at, lineAfter(text, at))).matches()) {
      at = after(text.indexOf(LINE + SEPARATOR, at));
    }
    return at;
  }

  private static int after(int lineEnd) {
    return lineEnd < 0 ? -1 : lineEnd + LINE.length();
  }

  private static int lineAfter(String text, int at) {
    int end = text.indexOf(LINE, at);
    return end < 0 ? text.length() : end + LINE.length();
  }
}
