package io.lapstrake.core.stack;

import static io.lapstrake.core.stack.Things.addresses;
import static io.lapstrake.core.stack.Things.thing;
import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.stack.Things.Thing;
import io.lapstrake.core.yaml.Parsed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** In which order objects are applied. */
class ApplyOrderTest {

  private static final Environment DEV = Environment.named("dev");

  private static final String PODS =
      "{selector: {matchLabels: {app: x}}, template: {metadata: {labels: {app: x}},"
          + " spec: {containers: [{name: x, image: x}]}}}";

  private static Thing kind(String apiVersion, String kind) {
    return new Thing(Draft.of(apiVersion, kind, "x"));
  }

  private static Thing kind(String apiVersion, String kind, String spec) {
    return new Thing(Draft.of(apiVersion, kind, "x").set(Parsed.map(spec), "spec"));
  }

  /** Helm's {@code InstallOrder} in pkg/releaseutil/kind_sorter.go; unknown kinds come last. */
  @Test
  void what_is_free_is_in_the_order_of_kinds_that_helm_installs_by() {
    Stack stack =
        Stack.named("s")
            .with(
                thing("x"), kind("apps/v1", "Deployment", PODS), kind("apps/v1", "DaemonSet", PODS))
            .with(
                kind("v1", "Service", "ports: [{port: 80}]"),
                kind("v1", "ConfigMap"),
                kind("v1", "Secret"))
            .with(kind("v1", "ServiceAccount"), kind("networking.k8s.io/v1", "NetworkPolicy"))
            .with(kind("v1", "Namespace"));

    assertThat(addresses(stack.resolve(DEV)))
        .containsExactly(
            "s/Namespace/x",
            "s/NetworkPolicy/x",
            "s/ServiceAccount/x",
            "s/Secret/x",
            "s/ConfigMap/x",
            "s/Service/x",
            "s/DaemonSet/x",
            "s/Deployment/x",
            "s/Thing/x");
  }

  @Test
  void what_is_needed_comes_first_whatever_its_kind() {
    Stack stack =
        Stack.named("s").with(kind("v1", "Namespace").after(thing("late")), thing("late"));

    assertThat(addresses(stack.resolve(DEV))).containsExactly("s/Thing/late", "s/Namespace/x");
  }

  /** Each thing is after, or refers to, some of those with a lower number. */
  private static List<Part> graph(Random random, int size) {
    var things = new ArrayList<Thing>();
    for (int i = 0; i < size; i++) {
      Thing thing = thing("t" + random.nextInt(1000) + "-" + i);
      for (int edge = random.nextInt(3); edge > 0 && i > 0; edge--) {
        Thing other = things.get(random.nextInt(i));
        thing = random.nextBoolean() ? thing.after(other) : thing.spec("r" + edge, other.name());
      }
      things.add(thing);
    }
    return new ArrayList<>(things);
  }

  @Property(tries = 200)
  void every_object_comes_after_those_that_it_needs(
      @ForAll Random random, @ForAll @IntRange(max = 40) int size) {
    Manifests manifests = Stack.named("s").with(graph(random, size)).resolve(DEV);

    var before = new HashSet<Address>();
    for (Manifest manifest : manifests) {
      assertThat(before).containsAll(manifest.after());
      before.add(manifest.address());
    }
    assertThat(before).hasSize(size);
  }

  @Property(tries = 200)
  void the_order_of_the_description_changes_no_byte(
      @ForAll Random random, @ForAll @IntRange(max = 40) int size) {
    List<Part> parts = graph(random, size);
    String inOrder = Stack.named("s").with(parts).resolve(DEV).toYaml();

    Collections.shuffle(parts, random);

    assertThat(Stack.named("s").with(parts).resolve(DEV).toYaml()).isEqualTo(inOrder);
  }
}
