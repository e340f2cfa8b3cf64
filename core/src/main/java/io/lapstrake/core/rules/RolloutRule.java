package io.lapstrake.core.rules;

import io.lapstrake.core.value.MapNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the pods of a kind of workload are replaced by others. */
final class RolloutRule {

  private @Nullable String pods; // the path of their number
  private boolean perNode;
  private @Nullable Share down;
  private @Nullable Share more;
  private Meaning.@Nullable Equal atOnce;

  /**
   * How many pods are missing, or too many, at a time.
   *
   * @param path of the field that says so
   * @param standard what leaving the field out means
   * @param up whether shares are rounded up
   */
  private record Share(String path, String standard, boolean up) {

    static Share of(List<String> words) {
      return new Share(words.get(0), words.get(1), words.get(2).equals("up"));
    }

    String given(MapNode object) {
      return Meaning.at(object, path).orElse(standard);
    }

    /** How many that is; empty where it is neither a number nor a share. */
    Optional<Integer> of(MapNode object, int all) {
      String text = given(object);
      if (!text.matches("[0-9]{1,9}%?")) {
        return Optional.empty();
      }
      if (!text.endsWith("%")) {
        return Optional.of(Integer.parseInt(text));
      }
      long hundredths = Long.parseLong(text.substring(0, text.length() - 1)) * all;
      return Optional.of((int) ((hundredths + (up ? 99 : 0)) / 100));
    }
  }

  void add(String fact, List<String> words) {
    switch (fact) {
      case "pods" -> pods = words.get(0);
      case "nodes" -> perNode = true;
      case "down" -> down = Share.of(words);
      case "more" -> more = Share.of(words);
      case "at-once" -> atOnce = Meaning.Equal.of(words);
      default -> throw new IllegalArgumentException("Not a meaning: " + fact);
    }
  }

  /** The rollout of an object; empty where nothing is known. */
  Optional<Rollout> of(MapNode object) {
    if (down == null) {
      return Optional.empty();
    }
    if (perNode) {
      return Optional.of(Rollout.onNodes(onNodes(object, down)));
    }
    int all = pods == null ? 1 : count(Meaning.at(object, pods));
    if (all != 0 && atOnce != null && atOnce.holdsIn(object)) {
      return Optional.of(Rollout.atOnce(all));
    }
    return all <= 0 ? Optional.empty() : inTurn(object, down, all);
  }

  /** Below 0 where nobody said how many: an autoscaler may. */
  private static int count(Optional<String> text) {
    return text.filter(it -> it.matches("[0-9]{1,9}")).map(Integer::parseInt).orElse(-1);
  }

  private String onNodes(MapNode object, Share share) {
    String missing = share.given(object);
    boolean none = missing.equals("0") || missing.equals("0%");
    return none && more != null
        ? "a second pod on " + nodes(more.given(object)) + " at a time"
        : nodes(missing) + " at a time";
  }

  private static String nodes(String count) {
    if (count.endsWith("%")) {
      return count + " of the nodes";
    }
    return count.equals("1") ? "1 node" : count + " nodes";
  }

  private Optional<Rollout> inTurn(MapNode object, Share share, int all) {
    Optional<Integer> missing = share.of(object, all);
    Optional<Integer> extra = more == null ? Optional.of(0) : more.of(object, all);
    if (missing.isEmpty() || extra.isEmpty()) {
      return Optional.empty();
    }
    if (missing.get() == 0 && extra.get() > 0) {
      return Optional.of(Rollout.inTurn(0, all, withMore(all, extra.get())));
    }
    int atATime = Math.max(1, missing.get());
    return Optional.of(
        atATime >= all
            ? Rollout.atOnce(all)
            : Rollout.inTurn(atATime, all, atATime + " of " + all + " pods at a time"));
  }

  private static String withMore(int all, int extra) {
    return all == 1
        ? "its only pod, once the new one is ready"
        : all + " pods, " + extra + " more at a time";
  }
}
