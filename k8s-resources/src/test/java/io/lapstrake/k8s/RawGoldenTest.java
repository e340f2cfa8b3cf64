package io.lapstrake.k8s;

import static io.lapstrake.k8s.harness.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.problem.Place;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.object.Raw;
import io.lapstrake.k8s.object.RawObjects;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.pod.Image;
import io.lapstrake.k8s.workload.Deployment;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** Objects that are read are parts like any others. */
class RawGoldenTest {

  private static final Path FOLDER = Path.of("src/test/resources/raw");
  private static final Environment TEST = Environment.named("test");

  /** Objects in a stack, with a workload that refers to one of them. */
  private static Manifests withReader(RawObjects read) {
    Container api =
        Container.of("api", Image.of("shop/api:1"))
            .env("SETTINGS", read.find("ConfigMap", "settings").name());
    return Stack.named("test")
        .in("shop")
        .with(read, Deployment.named("api").container(api))
        .resolve(TEST);
  }

  @Test
  void objects_of_a_folder_are_referred_to_changed_and_ordered() {
    RawObjects read =
        Raw.folder(FOLDER)
            .change("Service", "shop.web", it -> it.patch("spec.ports[0].port", 81))
            .changeEach(it -> it.id().id().equals("shop.web") ? it.label("team", "web") : it);

    assertGolden("raw-folder.yaml", withReader(read));
    assertThat(read.all())
        .extracting(raw -> raw.id().toString())
        .containsExactly("ConfigMap/settings", "Service/shop.web", "Service/tools.web");
    assertThat(read.without("Service", "shop.web").all()).hasSize(2);
    assertThat(Raw.file(FOLDER.resolve("b.json")).find("Service", "web").id())
        .hasToString("Service/web");
    assertThatThrownBy(() -> read.find("Service", "api"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("No Service/api; there are Service/shop.web, Service/tools.web");
  }

  @Test
  void trees_that_were_read_elsewhere_are_objects_too() {
    List<Map.Entry<Place, MapNode>> trees =
        Raw.folder(FOLDER)
            .change(
                "Service",
                "shop.web",
                it -> it.patch("spec.ports[0].port", 81).label("team", "web"))
            .all()
            .stream()
            .map(raw -> Map.entry(Place.of("elsewhere"), raw.draft().tree()))
            .toList();
    RawObjects read = Raw.trees(trees).given();

    assertGolden("raw-folder.yaml", withReader(read));
    Stack wrong =
        Stack.named("test").with(Raw.trees(List.of(Map.entry(Place.of("a.yaml"), MapNode.EMPTY))));
    assertThat(catchThrowable(() -> wrong.resolve(TEST)))
        .hasMessageContaining("LAP-0014 Not an object of Kubernetes\n  at a.yaml\n");
  }

  @Test
  void a_list_of_one_kind_is_read_as_its_objects() {
    var read =
        Raw.yaml(
            """
            apiVersion: v1
            kind: ConfigMapList
            items:
            - {apiVersion: v1, kind: ConfigMap, metadata: {name: a}}
            - {apiVersion: v1, kind: ConfigMap, metadata: {name: b}}
            """);
    assertThat(read.all())
        .extracting(raw -> raw.id().toString())
        .containsExactly("ConfigMap/a", "ConfigMap/b");
  }

  @Test
  void an_item_of_a_list_that_is_no_object_is_told_with_its_place() {
    Stack stack =
        Stack.named("test")
            .with(
                Raw.yaml(
                    """
                    apiVersion: v1
                    kind: List
                    items:
                    - {apiVersion: v1, kind: ConfigMap, metadata: {name: a}}
                    - {apiVersion: v1, kind: ConfigMap}
                    """));

    assertThat(catchThrowable(() -> stack.resolve(TEST)))
        .hasMessageContaining(
            "LAP-0014 Not an object of Kubernetes\n  at text, items[1]   (text:5:3)\n");
  }

  @Test
  void what_is_read_may_be_made_elsewhere() {
    Manifests manifests =
        Stack.named("test").in("shop").with(Raw.folder(FOLDER).madeElsewhere()).resolve(TEST);

    assertThat(manifests.all()).isEmpty();
    assertThat(manifests.externals())
        .hasToString("[ConfigMap shop/settings, Service shop/web, Service tools/web]");
  }

  @Test
  void a_mistake_in_an_object_is_told_with_its_file_and_line() {
    Stack stack =
        Stack.named("test")
            .with(
                Raw.yaml(
                    """
                    apiVersion: v1
                    kind: Service
                    metadata:
                      name: web
                    spec:
                      ports:
                      - port: 70000
                    """));

    assertThat(catchThrowable(() -> stack.resolve(TEST)))
        .hasMessageContaining("at test/Service/web, spec.ports[port=70000].port   (text:1:1)");
  }

  @Test
  void mistakes_in_what_is_read_are_reported_together() {
    Stack stack =
        Stack.named("test")
            .with(
                Raw.yaml("a: 1\n---\nkind: Service\nmetadata: {name: x}\n"),
                Raw.yaml("a: [\n"),
                Raw.file(Path.of("none.yaml")),
                Raw.folder(Path.of("none")),
                Raw.file(Path.of("src/test/resources/config/logo.bin")));

    assertThat(catchThrowable(() -> stack.resolve(TEST)))
        .hasMessageContaining(
            """
            LAP-0014 Not an object of Kubernetes
              at text   (text:1:1)
              An object has apiVersion, kind and metadata.name, each a text.
              Fix: add what is missing, or leave the document out.""")
        .hasMessageContaining("(text:3:1)")
        .hasMessageContaining("LAP-0001 Malformed YAML")
        .hasMessageContaining(
            """
            LAP-0013 File of objects not readable
              at none.yaml
              It is not there, or may not be read.
              Fix: name a file that can be read.""")
        .hasMessageContaining("Fix: name a folder that can be read.")
        .hasMessageContaining("Its bytes are not UTF-8.");
  }
}
