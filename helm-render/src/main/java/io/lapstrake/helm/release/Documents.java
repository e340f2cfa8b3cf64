package io.lapstrake.helm.release;

import io.lapstrake.helm.ahead.Ahead;
import io.lapstrake.helm.go.TemplateFailure;
import io.lapstrake.helm.gojson.ByteOrder;
import io.lapstrake.helm.gotemplate.LimitReached;
import io.lapstrake.helm.gotemplate.Rendering;
import io.lapstrake.helm.source.HelmGeneration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

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
  private final Rendering rendering;
  private final SharedPurse purse = new SharedPurse();
  private final SortedMap<String, Ahead<ReadText>> texts = new TreeMap<>(ByteOrder.COMPARATOR);
  private final List<RenderedDocument> objects = new ArrayList<>();
  private final List<RenderedDocument> hooks = new ArrayList<>();

  /**
   * None yet.
   *
   * @param rendering prints what they are read from, and pays for what they are read as
   */
  Documents(HelmGeneration helm, Rendering rendering) {
    this.helm = helm;
    this.rendering = rendering;
  }

  /** Begins to read what a template printed, while other templates go on. */
  void read(String source, String printed) {
    purse.holds(rendering.bytesLeft());
    texts.put(source, Ahead.of(() -> text(source, printed)));
  }

  private ReadText text(String source, String printed) {
    SharedPurse.Share share = purse.new Share();
    ReadText text = ReadText.of(source, printed, share);
    share.settle();
    return text;
  }

  /**
   * Waits for all that was begun.
   *
   * @throws TemplateFailure if a document is no YAML: the first one in the order of the paths
   * @throws LimitReached if they are more than the rendering may make
   */
  void finish() {
    List<ReadText> read = Ahead.results(List.copyOf(texts.values()));
    rendering.spend(purse.spent());
    read.forEach(text -> text.documents().forEach(this::add));
  }

  /** Leaves what was begun and is not needed any more. */
  void cancel() {
    texts.values().forEach(Ahead::cancel);
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
