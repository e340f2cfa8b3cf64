package io.lapstrake.k8s.scale;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;

/**
 * How fast an autoscaler adds pods, or takes them away.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#configurable-scaling-behavior">
 *     Configurable scaling behavior</a>
 */
public final class Scaling {

  private final MapNode tree;

  private Scaling(MapNode tree) {
    this.tree = tree;
  }

  /** Not at all in this direction. */
  public static Scaling never() {
    return new Scaling(MapNode.of("selectPolicy", "Disabled"));
  }

  /** Once so many seconds asked for it; 0 to 3600. */
  public static Scaling after(int stabilizationSeconds) {
    return after(Literal.of(stabilizationSeconds));
  }

  /** Once so many seconds asked for it; 0 to 3600. */
  public static Scaling after(Value<Integer> stabilizationSeconds) {
    return new Scaling(MapNode.of("stabilizationWindowSeconds", stabilizationSeconds));
  }

  /** At most so many pods within so many seconds. Of several such, the widest counts. */
  public Scaling atMostPods(int pods, int withinSeconds) {
    return atMostPods(Literal.of(pods), Literal.of(withinSeconds));
  }

  /** At most so many pods within so many seconds. Of several such, the widest counts. */
  public Scaling atMostPods(Value<Integer> pods, Value<Integer> withinSeconds) {
    return policy("Pods", pods, withinSeconds);
  }

  /** At most so many of a hundred pods within so many seconds. */
  public Scaling atMostPercent(int percent, int withinSeconds) {
    return atMostPercent(Literal.of(percent), Literal.of(withinSeconds));
  }

  /** At most so many of a hundred pods within so many seconds. */
  public Scaling atMostPercent(Value<Integer> percent, Value<Integer> withinSeconds) {
    return policy("Percent", percent, withinSeconds);
  }

  private Scaling policy(String type, Value<Integer> value, Value<Integer> seconds) {
    return new Scaling(
        tree.append(
            MapNode.of("type", type).with("value", value).with("periodSeconds", seconds),
            "policies"));
  }

  /** The narrowest of several such counts. */
  public Scaling narrowestCounts() {
    return new Scaling(tree.with("selectPolicy", "Min"));
  }

  /** The widest of several such counts, as when nothing is said. */
  public Scaling widestCounts() {
    return new Scaling(tree.with("selectPolicy", "Max"));
  }

  MapNode tree() {
    return tree;
  }
}
