package io.lapstrake.core.rules.demand;

import io.lapstrake.core.rules.format.Finding;
import io.lapstrake.core.rules.format.Format;
import io.lapstrake.core.value.Literal;
import java.util.List;
import java.util.Set;

/**
 * Values that alone are accepted, or alone are not: {@code accepts restartPolicy Never when …},
 * {@code refuses clusterIP None when …}.
 *
 * @param accepted whether they are
 */
record Accepted(boolean accepted, Way way, List<String> values, Condition when) implements Demand {

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
          if (node instanceof Literal<?> leaf
              && Given.is(leaf)
              && values.contains(leaf.inText()) != accepted
              && when.holds(scene)) {
            scene.found(trail, refused(leaf));
          }
        });
  }

  private Finding refused(Literal<?> leaf) {
    String named = String.join(" or ", values);
    return new Finding(
        "LAP-0344",
        "Value not accepted here",
        Format.shown(leaf)
            + " was given; Kubernetes "
            + (accepted ? "accepts " + named : "does not accept it")
            + when.after("where")
            + ".",
        (accepted ? "write " + named : "write another value")
            + (when.parts().isEmpty() ? "." : ", or change the other field."));
  }
}
