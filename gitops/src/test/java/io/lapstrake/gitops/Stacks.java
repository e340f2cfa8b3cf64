package io.lapstrake.gitops;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Stacks to deliver. */
final class Stacks {

  private Stacks() {}

  /** A ConfigMap. */
  static Resource configMap(String name, String value) {
    Draft draft = Draft.of("v1", "ConfigMap", name).set(Literal.of(value), "data", "key");
    return () -> draft;
  }

  /** The stack {@code shop} in production, of ConfigMaps with a value each. */
  static Manifests shop(Map<String, String> valuesByName) {
    return stack("shop", "prod", valuesByName);
  }

  static Manifests stack(String name, String environment, Map<String, String> valuesByName) {
    Stack stack = Stack.named(name).in(name);
    for (Map.Entry<String, String> each : new TreeMap<>(valuesByName).entrySet()) {
      stack = stack.with(configMap(each.getKey(), each.getValue()));
    }
    return stack.resolve(Environment.named(environment));
  }

  /** A stack of one object whose data cannot change, with an annotation. */
  static Manifests immutable(String value, String annotation, String text) {
    Draft draft =
        Draft.of("v1", "ConfigMap", "fixed")
            .set(Literal.of(true), "immutable")
            .set(Literal.of(text), "metadata", "annotations", annotation)
            .set(Literal.of(value), "data", "key");
    return Stack.named("shop")
        .in("shop")
        .with((Resource) () -> draft)
        .resolve(Environment.named("prod"));
  }

  /** A StatefulSet whose pods claim a volume of a size. */
  static Manifests database(String size) {
    Draft draft =
        Draft.of("apps/v1", "StatefulSet", "db")
            .set(Literal.of("db"), "spec", "serviceName")
            .set(Literal.of("db"), "spec", "selector", "matchLabels", "app")
            .set(Literal.of("db"), "spec", "template", "metadata", "labels", "app")
            .set(
                ListNode.of(MapNode.of("name", "db").with("image", "db:1")),
                "spec",
                "template",
                "spec",
                "containers")
            .set(
                ListNode.of(
                    MapNode.of("metadata", MapNode.of("name", "data"))
                        .with(
                            "spec",
                            MapNode.of(
                                    "resources",
                                    MapNode.of("requests", MapNode.of("storage", size)))
                                .with("accessModes", ListNode.ofTexts(List.of("ReadWriteOnce"))))),
                "spec",
                "volumeClaimTemplates");
    return Stack.named("shop")
        .in("shop")
        .with((Resource) () -> draft)
        .resolve(Environment.named("prod"));
  }

  /** As many ConfigMaps as are wanted, all with the same value. */
  static Manifests shopOf(int size, String value) {
    var values = new TreeMap<String, String>();
    IntStream.range(0, size).forEach(i -> values.put("item-" + i, value));
    return shop(values);
  }
}
