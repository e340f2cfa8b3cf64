package io.lapstrake.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** What a controller reads, by {@code kubectl kustomize} of a clone. */
class KustomizeTest {

  @TempDir Path temporary;

  @Test
  void kubectl_gives_exactly_the_planned_objects() {
    CommandLine.assume("kubectl");
    Delivery delivery = Delivery.in(temporary);
    Manifests shop = shop();
    delivery.deliver(shop);
    delivery.push("prod/shop/shop/foreign.yaml", "kind: ConfigMap\n");

    Path folder = delivery.cloned().resolve("prod/shop");
    String built = CommandLine.in(folder).run(List.of("kubectl", "kustomize", folder.toString()));

    assertThat(objects(built)).isEqualTo(objects(shop.toYaml()));
  }

  private static Manifests shop() {
    Draft role =
        Draft.of("rbac.authorization.k8s.io/v1", "ClusterRole", "shop:reader")
            .set(Literal.of("yes"), "metadata", "labels", "quoted");
    Draft config =
        Draft.of("v1", "ConfigMap", "texts")
            .set(Literal.of("one\ntwo: 'three'\n"), "data", "lines.yaml")
            .set(Literal.of("0123"), "data", "octal")
            .set(Literal.of(""), "data", "empty");
    Draft service =
        Draft.of("v1", "Service", "api")
            .set(Literal.of("ClusterIP"), "spec", "type")
            .set(ListNode.of(MapNode.of("port", Literal.of(80))), "spec", "ports");
    return Stack.named("shop")
        .in("shop")
        .with((Resource) () -> role, (Resource) () -> config, (Resource) () -> service)
        .resolve(Environment.named("prod"));
  }

  /** The objects of a stream as another parser reads them, by kind and name. */
  private static Map<String, Object> objects(String yaml) {
    var objects = new TreeMap<String, Object>();
    for (Object document : new Yaml().loadAll(yaml)) {
      Map<?, ?> object = (Map<?, ?>) document;
      Map<?, ?> metadata = (Map<?, ?>) Objects.requireNonNull(object.get("metadata"));
      objects.put(object.get("kind") + " " + metadata.get("name"), object);
    }
    return objects;
  }
}
