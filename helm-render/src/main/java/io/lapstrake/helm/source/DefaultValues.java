package io.lapstrake.helm.source;

import io.lapstrake.helm.go.TemplateFailure;
import io.lapstrake.helm.goyaml.GoYaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code values.yaml} says: by Helm 3 its first document, by Helm 4 all of them, those that
 * come later laid over those before.
 */
final class DefaultValues {

  static final DefaultValues NONE = new DefaultValues(new LinkedHashMap<>(), List.of());

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
    return new DefaultValues(map(read), documents.size() > 1 ? documents : List.of());
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
      lay(merged, map(read));
    }
    return merged;
  }

  /** A document ends where a line begins with three hyphens; behind them stand only comments. */
  private static List<String> documents(String text) {
    var documents = new ArrayList<String>();
    var document = new StringBuilder();
    for (String line : text.split("(?<=\n)", -1)) {
      if (line.matches("---\\s*(#.*)?\\R?")) {
        documents.add(document.toString());
        document.setLength(0);
      } else {
        document.append(line);
      }
    }
    documents.add(document.toString());
    documents.removeIf(String::isBlank);
    return documents;
  }

  private static void lay(
      Map<String, @Nullable Object> below, Map<String, @Nullable Object> above) {
    above.forEach(
        (key, value) -> {
          if (value instanceof Map && below.get(key) instanceof Map<?, ?> before) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>(map(before));
            lay(copy, map(value));
            below.put(key, copy);
          } else {
            below.put(key, value);
          }
        });
  }

  @SuppressWarnings("unchecked") // what YAML is read as has texts for keys
  private static Map<String, @Nullable Object> map(@Nullable Object read) {
    return read == null ? new LinkedHashMap<>() : (Map<String, @Nullable Object>) read;
  }
}
