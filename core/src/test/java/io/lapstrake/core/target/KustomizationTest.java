package io.lapstrake.core.target;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A list of manifests that somebody else wrote keeps each of its lines. */
class KustomizationTest {

  private static SortedSet<String> paths(String... paths) {
    return new TreeSet<>(List.of(paths));
  }

  private static Optional<String> naming(
      String held, SortedSet<String> former, SortedSet<String> now) {
    return Kustomization.naming(held.getBytes(UTF_8), former, now)
        .map(bytes -> new String(bytes, UTF_8));
  }

  @Test
  void ours_come_behind_theirs_and_go_again() {
    String theirs =
        "resources: # theirs\n- a.yaml\n\n# more\n- 'b.yaml' # quoted\nnamePrefix: x-\n";

    Optional<String> both = naming(theirs, paths(), paths("ns/c.yaml", "ns/d.yaml"));

    assertThat(both).contains(theirs.replace("namePrefix", "- ns/c.yaml\n- ns/d.yaml\nnamePrefix"));
    assertThat(naming(both.orElseThrow(), paths("ns/c.yaml", "ns/d.yaml"), paths()))
        .contains(theirs);
  }

  @Test
  void what_they_name_already_is_named_once() {
    String theirs = "resources: [ns/c.yaml]\n";

    assertThat(naming(theirs, paths(), paths("ns/c.yaml"))).contains(theirs);
  }

  @Test
  void a_list_that_is_not_there_or_empty_begins() {
    String ours = "resources:\n- ns/c.yaml\n";

    assertThat(naming("namePrefix: x-\n", paths(), paths("ns/c.yaml")))
        .contains("namePrefix: x-\n" + ours);
    assertThat(naming("resources: []\n", paths(), paths("ns/c.yaml"))).contains(ours);
    assertThat(naming(ours, paths("ns/c.yaml"), paths())).contains("resources: []\n");
  }

  @Test
  void ends_of_lines_stay() {
    assertThat(naming("resources:\r\n  - a.yaml\r\n", paths(), paths("ns/c.yaml")))
        .contains("resources:\r\n  - a.yaml\r\n  - ns/c.yaml\r\n");
  }

  @Test
  void what_cannot_be_said_in_its_lines_is_not_tried() {
    assertThat(naming("resources: [a.yaml]\n", paths(), paths("ns/c.yaml"))).isEmpty();
    assertThat(naming("{resources: [a.yaml]}\n", paths(), paths("ns/c.yaml"))).isEmpty();
    assertThat(naming("kind: Component\nresources: []\n", paths(), paths("ns/c.yaml"))).isEmpty();
    assertThat(naming("mine", paths(), paths("ns/c.yaml"))).isEmpty();
    assertThat(naming("resources: {\n", paths(), paths("ns/c.yaml"))).isEmpty();
  }
}
