package io.lapstrake.core.rules.demand;

import io.lapstrake.core.rules.format.Finding;
import io.lapstrake.core.rules.format.Format;
import io.lapstrake.core.value.Literal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A field whose value must stand in another one: {@code among containers[*].volumeMounts[*].name
 * volumes[*].name}.
 *
 * @param where the fields whose values are accepted
 */
record Among(Way way, List<Way> where) implements Demand {

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
    if (!way.leadsTo(scene.map())) {
      return;
    }
    way.each(
        scene.map(),
        (trail, node) -> {
          if (node instanceof Literal<?> leaf && Given.is(leaf) && !known(scene).contains(leaf)) {
            scene.found(trail, unknown(leaf, known(scene)));
          }
        });
  }

  private static Set<Literal<?>> sorted() {
    return new TreeSet<>((a, b) -> a.inText().compareTo(b.inText()));
  }

  private Set<Literal<?>> known(Scene scene) {
    Set<Literal<?>> known = sorted();
    where.forEach(each -> known.addAll(each.leaves(scene.map(), scene.known())));
    return known;
  }

  private Finding unknown(Literal<?> leaf, Set<Literal<?>> known) {
    String places = String.join(" or ", where.stream().map(Way::text).toList());
    String there =
        known.isEmpty()
            ? "there is none"
            : "there are " + String.join(", ", known.stream().map(Literal::toString).toList());
    return new Finding(
        "LAP-0347",
        "Name of nothing here",
        Format.shown(leaf)
            + " was given; Kubernetes accepts what stands in "
            + places
            + "; "
            + there
            + ".",
        "write one of those, or add it there.");
  }
}
