package io.lapstrake.helm.chart;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.stack.LinkedResource;
import io.lapstrake.core.stack.LinkedStack;
import io.lapstrake.core.stack.Release;
import io.lapstrake.core.value.Condition;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.NodeSearch;
import io.lapstrake.core.value.Value;

/**
 * Finds where the version of what a chart installs is used without asking whether there is one: to
 * Helm it is the empty text where a chart says none, of which an image without a tag would be made.
 */
final class AppVersionUse extends NodeSearch {

  private static final Condition IS_NONE = Condition.equal(Release.APP_VERSION, Literal.of(""));

  private AppVersionUse() {}

  /** Refuses to write a chart that does not say the version, where its stack needs one. */
  static void refuseIn(LinkedStack stack) {
    var problems = new Problems();
    stack.resources().stream()
        .filter(AppVersionUse::isIn)
        .forEach(
            each ->
                problems.add(
                    "LAP-0515",
                    "Chart without the appVersion that it needs",
                    Place.of(each.address()).source(each.source()),
                    "The version of what the chart installs is used here, and the chart says none.",
                    "say it with appVersion(…), or with --app-version where the tool writes it."));
    problems.throwIfAny();
  }

  private static boolean isIn(LinkedResource resource) {
    var search = new AppVersionUse();
    boolean asked =
        resource.guards().stream()
            .anyMatch(guard -> guard.match(it -> search.isSettledBy(it.condition()), it -> false));
    return !asked && search.isIn(resource.tree());
  }

  @Override
  public Boolean input(Input<?> input) {
    return input.equals(Release.APP_VERSION);
  }

  @Override
  protected boolean isSettledBy(Value<Boolean> condition) {
    return condition.equals(IS_NONE) || condition.equals(Condition.not(IS_NONE));
  }
}
