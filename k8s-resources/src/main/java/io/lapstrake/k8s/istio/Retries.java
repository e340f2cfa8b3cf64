package io.lapstrake.k8s.istio;

import static java.util.stream.Collectors.joining;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import java.util.Arrays;

/**
 * How often a request that failed is sent again.
 *
 * @see <a
 *     href="https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPRetry">
 *     HTTPRetry</a>
 */
public final class Retries {

  private final MapNode tree;

  private Retries(MapNode tree) {
    this.tree = tree;
  }

  /** So many times at most; 0 for never. */
  public static Retries attempts(int number) {
    return attempts(Literal.of(number));
  }

  /** So many times at most; 0 for never. */
  public static Retries attempts(Value<Integer> number) {
    return new Retries(MapNode.of("attempts", number));
  }

  /** Seconds that each attempt may take; as long as the request when nothing is said. */
  public Retries perTrySeconds(int seconds) {
    return perTrySeconds(Literal.of(seconds));
  }

  /** Seconds that each attempt may take; as long as the request when nothing is said. */
  public Retries perTrySeconds(Value<Integer> seconds) {
    return new Retries(tree.with("perTryTimeout", Text.format("%ss", seconds)));
  }

  /** What counts as a failure. */
  public Retries on(RetryCondition... conditions) {
    return on(Arrays.stream(conditions).map(RetryCondition::text).collect(joining(",")));
  }

  /**
   * What counts as a failure where that is a status too, with commas between several.
   *
   * @param conditions such as {@code connect-failure,503}
   */
  public Retries on(String conditions) {
    return on(Literal.of(conditions));
  }

  /**
   * What counts as a failure, with commas between several.
   *
   * @param conditions such as {@code 5xx,connect-failure}
   */
  public Retries on(Value<String> conditions) {
    return new Retries(tree.with("retryOn", conditions));
  }

  MapNode tree() {
    return tree;
  }
}
