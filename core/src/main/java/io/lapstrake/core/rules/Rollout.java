package io.lapstrake.core.rules;

import java.util.OptionalInt;

/**
 * How the pods of a workload are replaced by others.
 *
 * @param isAtOnce whether all are gone before the first new one comes
 * @param words such as {@code 1 of 4 pods at a time}
 * @param pods how many there are; empty where nobody can say
 * @param missing how many of them are missing at a time, at most; empty where nobody can say
 */
public record Rollout(boolean isAtOnce, String words, OptionalInt pods, OptionalInt missing) {

  static Rollout onNodes(String words) {
    return new Rollout(false, words, OptionalInt.empty(), OptionalInt.empty());
  }

  static Rollout inTurn(int missing, int pods, String words) {
    return new Rollout(false, words, OptionalInt.of(pods), OptionalInt.of(missing));
  }

  /**
   * All at once.
   *
   * @param pods below 0 where nobody can say
   */
  static Rollout atOnce(int pods) {
    String words =
        pods == 1
            ? "its only pod"
            : pods < 0 ? "all pods at once" : "all " + pods + " pods at once";
    OptionalInt count = pods < 0 ? OptionalInt.empty() : OptionalInt.of(pods);
    return new Rollout(true, words, count, count);
  }
}
