package io.lapstrake.core.rules.demand;

import io.lapstrake.core.rules.format.Finding;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import java.util.Set;

/**
 * A number that must not be above a bound, or a list that must not have more items: {@code up-to
 * parallelism 100000 when completionMode = Indexed}.
 *
 * @param most the most that is accepted
 */
record UpTo(Way way, long most, Condition when) implements Demand {

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
    way.each(
        scene.map(),
        (trail, node) -> {
          if (node instanceof ListNode list && list.size() > most && when.holds(scene)) {
            scene.found(trail, tooMany(list.size()));
          } else if (node instanceof Literal<?> leaf
              && leaf.value() instanceof Long number
              && number > most
              && when.holds(scene)) {
            scene.found(trail, tooLarge(number));
          }
        });
  }

  private Finding tooMany(int size) {
    return new Finding(
        "LAP-0348",
        "Too few or too many",
        size + " are given here; Kubernetes accepts " + most + when.after("where") + ".",
        "take some out" + orOther());
  }

  private Finding tooLarge(long number) {
    return new Finding(
        "LAP-0345",
        "Above its bound",
        number + " was given; Kubernetes accepts no more than " + most + when.after("where") + ".",
        "lower it" + orOther());
  }

  private String orOther() {
    return when.equals(Condition.ALWAYS) ? "." : ", or change the other field.";
  }
}
