package io.lapstrake.core.rules.demand;

import io.lapstrake.core.rules.format.AddressRange;
import io.lapstrake.core.rules.format.Finding;
import io.lapstrake.core.rules.format.Format;
import io.lapstrake.core.value.Literal;
import java.util.Optional;
import java.util.Set;

/**
 * An address range that must lie within another one and be smaller: {@code inside except[*] cidr}.
 */
record Inside(Way way, Way range) implements Demand {

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
    for (Literal<?> outer : range.leaves(scene.map(), scene.known())) {
      Optional<AddressRange> whole = AddressRange.parse(outer.inText());
      way.each(
          scene.map(),
          (trail, node) -> {
            if (whole.isPresent() && node instanceof Literal<?> leaf && !fits(leaf, whole.get())) {
              scene.found(trail, refused(leaf, outer));
            }
          });
    }
  }

  private static boolean fits(Literal<?> leaf, AddressRange whole) {
    return AddressRange.parse(leaf.inText()).map(whole::holds).orElse(true); // else a bad format
  }

  private Finding refused(Literal<?> leaf, Literal<?> outer) {
    return new Finding(
        "LAP-0344",
        "Value not accepted here",
        Format.shown(leaf)
            + " was given; Kubernetes accepts a part of "
            + range
            + ", which is "
            + outer
            + ".",
        "write a range within it, or change the other field.");
  }
}
