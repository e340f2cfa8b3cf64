package io.lapstrake.helm.release;

import io.lapstrake.core.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a chart gave with some values. */
public final class Rendered {

  private static final String HEAD = "---\n# Source: ";

  private final Definitions definitions;
  private final List<RenderedDocument> objects;
  private final List<RenderedDocument> hooks;
  private final @Nullable String notes;

  Rendered(
      Definitions definitions,
      List<RenderedDocument> objects,
      List<RenderedDocument> hooks,
      @Nullable String notes) {
    this.definitions = definitions;
    this.objects = List.copyOf(objects);
    this.hooks = List.copyOf(hooks);
    this.notes = notes;
  }

  /**
   * What lies in {@code crds/} of the chart and its parts: Helm installs it first, as it stands.
   *
   * @throws ProblemException if some of it is no YAML
   */
  public List<RenderedDocument> definitions() {
    return definitions.documents();
  }

  /** The same file by file, with what it comes from, in order. */
  List<Map.Entry<String, String>> definitionTexts() {
    return definitions.texts();
  }

  /** The documents of the templates in the order in which Helm installs them, without hooks. */
  public List<RenderedDocument> objects() {
    return objects;
  }

  /** The hooks, in order of their kinds. */
  public List<RenderedDocument> hooks() {
    return hooks;
  }

  /** What Helm shows a user at the end. */
  public Optional<String> notes() {
    return Optional.ofNullable(notes);
  }

  /** All objects as {@code helm template} prints them, without definitions and hooks. */
  public String text() {
    var text = new StringBuilder(objects.stream().mapToInt(Rendered::length).sum());
    for (RenderedDocument document : objects) {
      text.append(HEAD).append(document.source()).append('\n');
      text.append(document.text()).append('\n');
    }
    return text.toString();
  }

  private static int length(RenderedDocument document) {
    return HEAD.length() + document.source().length() + document.text().length() + 2;
  }
}
