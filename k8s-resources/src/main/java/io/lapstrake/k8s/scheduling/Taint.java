package io.lapstrake.k8s.scheduling;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What keeps pods off a node that do not tolerate it.
 *
 * @param key of the taint
 * @param value of the taint, or null when it has none
 * @param effect what it does
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/">Taints
 *     and tolerations</a>
 */
public record Taint(String key, @Nullable Value<String> value, Toleration.Effect effect) {

  /** A taint without a value. */
  public static Taint of(String key, Toleration.Effect effect) {
    return new Taint(key, null, effect);
  }

  /** A taint with a value. */
  public static Taint of(String key, String value, Toleration.Effect effect) {
    return of(key, Literal.of(value), effect);
  }

  /** A taint with a value. */
  public static Taint of(String key, Value<String> value, Toleration.Effect effect) {
    return new Taint(key, value, effect);
  }

  /** What lets pods onto the nodes that have it. */
  public Toleration tolerated() {
    Toleration any = Toleration.of(key).effect(effect);
    return value == null ? any : any.equalTo(value);
  }
}
