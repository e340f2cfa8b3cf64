package io.lapstrake.helm.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Hooks as ordinary objects: what Helm says of them is taken off, and waves order them instead. */
final class OrderedHooks {

  private static final String WAVE = "argocd.argoproj.io/sync-wave";

  private OrderedHooks() {}

  /** Those before all else by waves below zero, then those after, each by their weights. */
  static List<RenderedDocument> of(List<RenderedDocument> hooks) {
    List<RenderedDocument> before = at("pre-", hooks);
    List<RenderedDocument> after = new ArrayList<>(at("post-", hooks));
    after.removeAll(before);
    SortedSet<Integer> early = weights(before);
    SortedSet<Integer> late = weights(after);
    var ordered = new ArrayList<RenderedDocument>();
    early.forEach(
        weight -> add(before, weight, early.headSet(weight).size() - early.size(), ordered));
    late.forEach(weight -> add(after, weight, late.headSet(weight).size() + 1, ordered));
    return ordered;
  }

  private static List<RenderedDocument> at(String moment, List<RenderedDocument> hooks) {
    List<String> moments = List.of(moment + "install", moment + "upgrade");
    return hooks.stream()
        .filter(hook -> hook.hooks().stream().anyMatch(moments::contains))
        .toList();
  }

  private static SortedSet<Integer> weights(List<RenderedDocument> hooks) {
    var weights = new TreeSet<Integer>();
    hooks.forEach(hook -> weights.add(weight(hook)));
    return weights;
  }

  private static int weight(RenderedDocument hook) {
    String weight = hook.annotations().getOrDefault("helm.sh/hook-weight", "0");
    return weight.matches("[+-]?[0-9]{1,9}") ? Integer.parseInt(weight) : 0;
  }

  private static void add(
      List<RenderedDocument> hooks, int weight, int wave, List<RenderedDocument> ordered) {
    for (RenderedDocument hook : hooks) {
      if (weight(hook) == weight) {
        ordered.add(ordinary(hook, wave));
      }
    }
  }

  private static RenderedDocument ordinary(RenderedDocument hook, int wave) {
    Map<String, @Nullable Object> content = copy(hook.content());
    Map<String, @Nullable Object> metadata = copy(content.get("metadata"));
    Map<String, @Nullable Object> annotations = copy(metadata.get("annotations"));
    annotations.keySet().removeIf(key -> key.startsWith("helm.sh/hook"));
    annotations.putIfAbsent(WAVE, String.valueOf(wave));
    metadata.put("annotations", annotations);
    content.put("metadata", metadata);
    return new RenderedDocument(hook.source(), hook.text(), content);
  }

  private static Map<String, @Nullable Object> copy(@Nullable Object map) {
    var copy = new LinkedHashMap<String, @Nullable Object>();
    ((Map<?, ?>) (map == null ? Map.of() : map))
        .forEach((key, value) -> copy.put(String.valueOf(key), value));
    return copy;
  }
}
