package io.lapstrake.k8s.pod;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;

/**
 * Waiting, which before a stop gives load balancers time to look elsewhere.
 *
 * @param time in seconds
 */
public record Sleep(Value<Integer> time) implements Handler {

  /** Waits for some seconds. */
  public static Sleep seconds(int seconds) {
    return new Sleep(Literal.of(seconds));
  }

  /** Waits for some seconds. */
  public static Sleep seconds(Value<Integer> seconds) {
    return new Sleep(seconds);
  }

  @Override
  public MapNode action() {
    return MapNode.of("sleep", MapNode.of("seconds", time));
  }
}
