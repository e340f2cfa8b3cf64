package io.lapstrake.helm.release;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.rules.Rules;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.k8s.hook.Hook;
import io.lapstrake.k8s.object.Raw;
import io.lapstrake.k8s.object.RawObjects;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a chart gave, as objects of a stack. */
final class ReleaseObjects {

  /** Whole numbers up to here are whole in a float64 too; JSON has them without a fraction. */
  private static final double WHOLE = 0x1p53;

  private final @Nullable String namespace;
  private final Rules rules;

  private ReleaseObjects(@Nullable String namespace, Rules rules) {
    this.namespace = namespace;
    this.rules = rules;
  }

  /**
   * The objects, definitions first.
   *
   * @param use says whence they come, what becomes of hooks, and where those go that say no
   *     namespace and have one
   */
  static RawObjects of(Rendered rendered, StackUse use) {
    List<Map.Entry<Place, MapNode>> trees =
        Stream.of(rendered.definitions(), rendered.objects(), use.hooks().of(rendered.hooks()))
            .flatMap(List::stream)
            .filter(document -> document.content() != null)
            .flatMap(ReleaseObjects::trees)
            .toList();
    Rules rules = Rules.kubernetes().extendedBy(trees.stream().map(Map.Entry::getValue));
    var objects = new ReleaseObjects(use.namespace(), rules);
    RawObjects raw =
        Raw.trees(
            trees.stream()
                .map(
                    tree ->
                        Map.entry(
                            tree.getKey().source(use.line()), objects.placed(tree.getValue())))
                .toList());
    return use.hooks() == HookUse.ORDERED ? raw : raw.changeEach(ReleaseObjects::hooked);
  }

  private static Stream<Map.Entry<Place, MapNode>> trees(RenderedDocument document) {
    return items((MapNode) node(document.content()))
        .map(tree -> Map.entry(Place.of(document.source()), tree));
  }

  /** The objects of a list; of what is none, itself. */
  private static Stream<MapNode> items(MapNode tree) {
    String kind = tree.text("kind");
    boolean isList = kind != null && kind.endsWith("List") && tree.get("items") instanceof ListNode;
    return isList
        ? tree.list("items").items().stream()
            .flatMap(item -> item instanceof MapNode map ? items(map) : Stream.empty())
        : Stream.of(tree);
  }

  private MapNode placed(MapNode tree) {
    if (namespace == null
        || tree.at("metadata", "namespace") != null
        || tree.text("kind") == null
        || !rules.of(tree).isNamespaced()) {
      return tree;
    }
    MapNode metadata = tree.map("metadata").with("namespace", Literal.of(namespace));
    return tree.with("metadata", metadata);
  }

  /** A hook of Helm's, said to Argo CD and Flux too. */
  private static Raw hooked(Raw raw) {
    MapNode annotations = raw.draft().tree().map("metadata").map("annotations");
    var texts = new TreeMap<String, String>();
    annotations
        .entries()
        .forEach(
            entry ->
                texts.put(
                    String.valueOf(entry.literalKey()),
                    String.valueOf(annotations.text(String.valueOf(entry.literalKey())))));
    return Hook.ofHelm(texts).map(hook -> raw.withDraft(hook.on(raw.draft()))).orElse(raw);
  }

  /** A value of Helm's YAML as a tree. */
  private static Node node(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return MapNode.of(
          map.entrySet().stream()
              .map(entry -> Entry.of(String.valueOf(entry.getKey()), node(entry.getValue())))
              .toList());
    }
    if (value instanceof List<?> list) {
      return ListNode.of(list.stream().map(ReleaseObjects::node).toList());
    }
    if (value instanceof Double number
        && number == Math.rint(number)
        && Math.abs(number) <= WHOLE) {
      return Literal.of(number.longValue());
    }
    return Node.of(value);
  }
}
