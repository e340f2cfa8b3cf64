package io.lapstrake.core.rules.demand;

import io.lapstrake.core.rules.format.Finding;
import io.lapstrake.core.rules.format.Format;
import io.lapstrake.core.value.Literal;
import java.util.List;
import java.util.Set;

/**
 * A text that must be others with dots between them: {@code joined metadata.name spec.names.plural
 * spec.group}.
 */
record Joined(Way way, List<Way> parts) implements Demand {

  @Override
  public Set<String> fields() {
    return Set.of(way.first());
  }

  @Override
  public boolean mayFail(int given, int all) {
    return given > 0;
  }

  @Override
  public void check(Scene scene) {
    List<Literal<?>> values =
        parts.stream().flatMap(it -> it.leaves(scene.map(), scene.known()).stream()).toList();
    String expected = String.join(".", values.stream().map(Literal::inText).toList());
    way.each(
        scene.map(),
        (trail, node) -> {
          if (node instanceof Literal<?> leaf
              && values.size() == parts.size()
              && !leaf.inText().equals(expected)) {
            scene.found(trail, refused(leaf, expected));
          }
        });
  }

  private Finding refused(Literal<?> leaf, String expected) {
    String fields = String.join(" and ", parts.stream().map(Way::text).toList());
    return new Finding(
        "LAP-0344",
        "Value not accepted here",
        Format.shown(leaf) + " was given; Kubernetes accepts " + fields + " with a dot between.",
        "write " + expected + ", or change the other fields.");
  }
}
