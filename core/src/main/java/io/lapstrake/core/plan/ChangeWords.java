package io.lapstrake.core.plan;

import io.lapstrake.core.state.Recorded;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a change means, in the words that stand behind its object. */
final class ChangeWords implements Change.Cases<String> {

  private final Function<Change, List<Risk>> risks;

  /**
   * For changes of one plan.
   *
   * @param risks those of a change that are told behind it
   */
  ChangeWords(Function<Change, List<Risk>> risks) {
    this.risks = risks;
  }

  @Override
  public String create(Change.Create it) {
    return "create";
  }

  @Override
  public String update(Change.Update it) {
    return it.fields().isEmpty() && it.overwritten().isPresent()
        ? written(it.overwritten().get())
        : risked(it) + lost(it.overwritten());
  }

  /** An edit that the description has caught up with, or one that made something else of it. */
  private static String written(Drift edit) {
    return edit.isBroken()
        ? "written anew; what " + edit.place() + " holds instead is lost"
        : "record what " + edit.place() + " holds, which is as described";
  }

  @Override
  public String replace(Change.Replace it) {
    return risked(it) + lost(it.overwritten());
  }

  /** What is done, and then what it costs. */
  private String risked(Change change) {
    return risks.apply(change).stream()
        .filter(ChangeWords::isNews)
        .sorted(Comparator.comparing(ChangeWords::isCost).thenComparing(Risk::kind))
        .map(Risk::words)
        .collect(Collectors.joining("; "));
  }

  /** That less is reached through what goes needs no words. */
  private static boolean isNews(Risk risk) {
    return switch (risk.kind()) {
      case ACCESS_NARROWED, TRAFFIC_CLOSED, TRAFFIC_OPENED -> !risk.fields().isEmpty();
      default -> true;
    };
  }

  private static boolean isCost(Risk risk) {
    return switch (risk.kind()) {
      case IN_PLACE, RESTART, DOWNTIME, DELETION, REPLACEMENT -> false;
      default -> true;
    };
  }

  @Override
  public String delete(Change.Delete it) {
    return risked(it) + lost(it.overwritten());
  }

  private static String lost(Optional<Drift> edit) {
    return edit.map(it -> "; the edit of " + it.place() + " is lost").orElse("");
  }

  @Override
  public String move(Change.Move it) {
    String from = it.before().address().toString();
    if (!from.equals(it.address().toString())) {
      return "moves from " + from + " to " + it.address();
    }
    Recorded.Traits before = it.before().traits();
    if (before.isProtected() != Recorded.isProtected(it.after())) {
      return before.isProtected() ? "is protected no longer" : "is protected from now on";
    }
    return before.isHandedOver()
        ? "is handed over no longer"
        : "is handed over to whichever stack describes it";
  }

  @Override
  public String adopt(Change.Adopt it) {
    return "adopt what " + it.found().place() + " holds";
  }

  @Override
  public String accept(Change.Accept it) {
    return "accept the edit of " + it.found().place() + ", and record it";
  }

  @Override
  public String forget(Change.Forget it) {
    return it.taken()
        .map(claim -> "leave to the stack " + claim.stack())
        .orElseGet(() -> isGone(it) ? "forget; it is gone" : "forget, and leave in place");
  }

  private static boolean isGone(Change.Forget it) {
    return it.before().content().isEmpty();
  }

  @Override
  public String keep(Change.Keep it) {
    return "keep";
  }
}
