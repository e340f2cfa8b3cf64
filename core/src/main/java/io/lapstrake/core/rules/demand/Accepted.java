package io.lapstrake.core.rules.demand;

import io.lapstrake.core.rules.format.Finding;
import io.lapstrake.core.rules.format.Format;
import io.lapstrake.core.value.Literal;
import java.util.List;
import java.util.Set;

/** Values that alone are accepted: {@code accepts clusterIP None when …}. */
record Accepted(Way way, List<String> values, Condition when) implements Demand {

  @Override
  public Set<String> fields() {
    return Set.of(way.first());
  }

  @Override
  public boolean mayFail(int given) {
    return given > 0;
  }

  @Override
  public void check(Scene scene) {
    way.each(
        scene.map(),
        (trail, node) -> {
          if (node instanceof Literal<?> leaf
              && Given.is(leaf)
              && !values.contains(leaf.inText())
              && when.holds(scene)) {
            scene.found(trail, refused(leaf));
          }
        });
  }

  private Finding refused(Literal<?> leaf) {
    String accepted = String.join(" or ", values);
    return new Finding(
        "LAP-0344",
        "Value not accepted here",
        Format.shown(leaf)
            + " was given; Kubernetes accepts "
            + accepted
            + when.after("where")
            + ".",
        "write " + accepted + (when.parts().isEmpty() ? "." : ", or change the other field."));
  }
}
