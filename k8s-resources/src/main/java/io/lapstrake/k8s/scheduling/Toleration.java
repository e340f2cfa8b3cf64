package io.lapstrake.k8s.scheduling;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;

/**
 * Lets pods onto nodes that a taint keeps others off.
 *
 * <pre>{@code
 * Toleration.of("dedicated").equalTo("batch").effect(NO_SCHEDULE)
 * }</pre>
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/">Taints
 *     and tolerations</a>
 */
public final class Toleration {

  private static final Toleration EVERY = new Toleration(MapNode.of("operator", "Exists"));

  private final MapNode tree;

  private Toleration(MapNode tree) {
    this.tree = tree;
  }

  /** What a taint does to pods that do not tolerate it. */
  public enum Effect {
    /** They are not scheduled. */
    NO_SCHEDULE("NoSchedule"),
    /** They are scheduled only where there is no other node. */
    PREFER_NO_SCHEDULE("PreferNoSchedule"),
    /** They are not scheduled, and those that run are evicted. */
    NO_EXECUTE("NoExecute");

    private final String text;

    Effect(String text) {
      this.text = text;
    }
  }

  /** Every taint there is. */
  public static Toleration ofEveryTaint() {
    return EVERY;
  }

  /** The taints with a key, whatever their value. */
  public static Toleration of(String key) {
    return new Toleration(MapNode.of("key", key).with("operator", "Exists"));
  }

  /** The taint of the nodes that run the control plane. */
  public static Toleration ofControlPlane() {
    return of("node-role.kubernetes.io/control-plane").effect(Effect.NO_SCHEDULE);
  }

  /** Only those with a value. */
  public Toleration equalTo(String value) {
    return equalTo(Literal.of(value));
  }

  /** Only those with a value. */
  public Toleration equalTo(Value<String> value) {
    return new Toleration(tree.with("operator", "Equal").with("value", value));
  }

  /** Only those with an effect. */
  public Toleration effect(Effect effect) {
    return new Toleration(tree.with("effect", effect.text));
  }

  /** Only for some seconds, after which the pod is evicted. */
  public Toleration forSeconds(int seconds) {
    return forSeconds(Literal.of(seconds));
  }

  /** Only for some seconds, after which the pod is evicted. */
  public Toleration forSeconds(Value<Integer> seconds) {
    return new Toleration(tree.with("tolerationSeconds", seconds));
  }

  /** The item of the pod's list of tolerations. */
  public MapNode tree() {
    return tree;
  }
}
