package io.lapstrake.helm.release;

import io.lapstrake.helm.go.TemplateFailure;
import io.lapstrake.helm.gojson.ByteOrder;
import io.lapstrake.helm.source.HelmGeneration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.LongConsumer;

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

  private final HelmGeneration helm;
  private final LongConsumer bytes;
  private final SortedMap<String, ForkJoinTask<ReadText>> texts =
      new TreeMap<>(ByteOrder.COMPARATOR);
  private final List<RenderedDocument> objects = new ArrayList<>();
  private final List<RenderedDocument> hooks = new ArrayList<>();

  /**
   * None yet.
   *
   * @param bytes pays for what they are read as, on one thread at a time; throws where it is too
   *     much
   */
  Documents(HelmGeneration helm, LongConsumer bytes) {
    this.helm = helm;
    this.bytes = bytes;
  }

  /** Begins to read what a template printed, while other templates go on. */
  void read(String source, String printed) {
    texts.put(source, ForkJoinPool.commonPool().submit(() -> ReadText.of(source, printed, bytes)));
  }

  /**
   * Waits for all that was begun.
   *
   * @throws TemplateFailure if a document is no YAML: the first one in the order of the paths
   */
  void finish() {
    texts.values().forEach(text -> text.join().documents().forEach(this::add));
  }

  private void add(RenderedDocument document) {
    if (!document.annotations().containsKey("helm.sh/hook")) {
      objects.add(document);
    } else if (document.hooks().stream()
        .allMatch(hook -> EVENTS.contains(hook.toLowerCase(Locale.ROOT)))) {
      hooks.add(document);
    }
  }

  List<RenderedDocument> objects() {
    return InstallOrder.sorted(objects, helm);
  }

  List<RenderedDocument> hooks() {
    return InstallOrder.sorted(hooks, helm);
  }
}
