package io.lapstrake.core.rules.demand;

import io.lapstrake.core.rules.format.Finding;
import io.lapstrake.core.rules.format.Format;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Two fields of each item that must have the same value where the first has one other than 0:
 * {@code alike containers[*].ports[*] hostPort containerPort when hostNetwork = true}.
 */
record Alike(Way items, String key, String other, Condition when) implements Demand {

  private static final String NONE = "0";

  @Override
  public Set<String> fields() {
    var ways = new ArrayList<>(when.ways()); // of which each says that a field is there
    ways.add(items);
    return Way.firsts(ways);
  }

  @Override
  public boolean mayFail(int given, int all) {
    return given == all;
  }

  @Override
  public void check(Scene scene) {
    if (when.holds(scene)) {
      items.each(
          scene.map(),
          (trail, node) -> {
            if (node instanceof MapNode item) {
              compare(scene, trail, item);
            }
          });
    }
  }

  private void compare(Scene scene, List<Object> trail, MapNode item) {
    if (item.get(key) instanceof Literal<?> leaf
        && item.get(other) instanceof Literal<?> wanted
        && Given.is(leaf)
        && !leaf.inText().equals(NONE)
        && !leaf.inText().equals(wanted.inText())) {
      var whole = new ArrayList<>(trail);
      whole.add(key);
      scene.found(whole, refused(leaf, wanted));
    }
  }

  private Finding refused(Literal<?> leaf, Literal<?> wanted) {
    return new Finding(
        "LAP-0344",
        "Value not accepted here",
        Format.shown(leaf)
            + " was given; Kubernetes accepts the value of "
            + other
            + ", which is "
            + wanted.inText()
            + ","
            + when.after("where")
            + ".",
        "leave " + key + " out, or change the other field.");
  }
}
