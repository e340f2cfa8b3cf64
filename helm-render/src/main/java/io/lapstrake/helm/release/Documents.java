package io.lapstrake.helm.release;

import io.lapstrake.helm.go.TemplateFailure;
import io.lapstrake.helm.goyaml.GoYaml;
import io.lapstrake.helm.source.HelmGeneration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The documents that templates gave, on their way to objects and hooks in the order of Helm. */
final class Documents {

  private static final Set<String> EVENTS =
      Set.of(
          "pre-install",
          "post-install",
          "pre-delete",
          "post-delete",
          "pre-upgrade",
          "post-upgrade",
          "pre-rollback",
          "post-rollback",
          "test",
          "test-success");

  private final Comparator<RenderedDocument> order;
  private final LongConsumer bytes;
  private final List<RenderedDocument> objects = new ArrayList<>();
  private final List<RenderedDocument> hooks = new ArrayList<>();

  /**
   * None yet.
   *
   * @param bytes pays for what they are read as; throws where it is too much
   */
  Documents(HelmGeneration helm, LongConsumer bytes) {
    this.bytes = bytes;
    this.order = InstallOrder.of(helm);
  }

  /**
   * Takes what a template printed. Templates come in the order of their paths.
   *
   * @throws TemplateFailure if a document of it is no YAML
   */
  void take(String source, String printed) {
    for (String text : DocumentSplit.of(printed, bytes)) {
      var document = new RenderedDocument(source, text, content(source, text, bytes));
      if (!document.annotations().containsKey("helm.sh/hook")) {
        objects.add(document);
      } else if (document.hooks().stream()
          .allMatch(hook -> EVENTS.contains(hook.toLowerCase(Locale.ROOT)))) {
        hooks.add(document);
      }
    }
  }

  @SuppressWarnings("unchecked") // what YAML is read as has texts for keys
  static @Nullable Map<String, @Nullable Object> content(
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

  List<RenderedDocument> objects() {
    return objects.stream().sorted(order).toList();
  }

  List<RenderedDocument> hooks() {
    return hooks.stream().sorted(order).toList();
  }
}
