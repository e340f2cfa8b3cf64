package io.lapstrake.helm.release;

import io.lapstrake.helm.go.TemplateFailure;
import io.lapstrake.helm.gotemplate.LimitReached;
import io.lapstrake.helm.goyaml.GoYaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** What one template printed, or one file of definitions, as documents; or why it is none. */
final class ReadText {

  private final List<RenderedDocument> documents;
  private final @Nullable RuntimeException failure;

  private ReadText(List<RenderedDocument> documents, @Nullable RuntimeException failure) {
    this.documents = documents;
    this.failure = failure;
  }

  /**
   * Reads a text.
   *
   * @param source what it comes from, as {@code shop/templates/web.yaml}
   * @param bytes pays for what it is read as; throws where it is too much
   */
  static ReadText of(String source, String text, LongConsumer bytes) {
    try {
      var documents = new ArrayList<RenderedDocument>();
      for (String one : DocumentSplit.of(text, bytes)) {
        documents.add(new RenderedDocument(source, one, content(source, one, bytes)));
      }
      return new ReadText(documents, null);
    } catch (TemplateFailure | LimitReached e) {
      return new ReadText(List.of(), e);
    }
  }

  /**
   * Its documents.
   *
   * @throws TemplateFailure if one is no YAML
   * @throws LimitReached if they are too much
   */
  List<RenderedDocument> documents() {
    if (failure != null) {
      throw failure;
    }
    return documents;
  }

  @SuppressWarnings("unchecked") // what YAML is read as has texts for keys
  private static @Nullable Map<String, @Nullable Object> content(
      String source, String text, LongConsumer bytes) {
    Object content;
    try {
      content = GoYaml.read(text + "\n", bytes);
      if (content instanceof Map) {
        Head.of((Map<String, @Nullable Object>) content);
      }
    } catch (TemplateFailure e) {
      throw new TemplateFailure("YAML parse error on " + source + ": " + e.getMessage());
    }
    if (content == null) {
      return null;
    }
    if (!(content instanceof Map)) {
      throw new TemplateFailure("YAML parse error on " + source + ": it is no map");
    }
    return (Map<String, @Nullable Object>) content;
  }
}
