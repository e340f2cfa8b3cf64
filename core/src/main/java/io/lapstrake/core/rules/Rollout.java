package io.lapstrake.core.rules;

/**
 * How the pods of a workload are replaced by others.
 *
 * @param isAtOnce whether all of several are gone before the first new one comes
 * @param words such as {@code 1 of 4 pods at a time}
 */
public record Rollout(boolean isAtOnce, String words) {

  static Rollout inTurn(String words) {
    return new Rollout(false, words);
  }
}
