package io.lapstrake.k8s.limits;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.quantity.Amount;
import io.lapstrake.k8s.quantity.Bytes;

/**
 * The limits of one type of objects.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/policy/limit-range/">Limit ranges</a>
 */
public final class Range {

  private final MapNode tree;

  private Range(MapNode tree) {
    this.tree = tree;
  }

  /** The limits of each container. */
  public static Range ofContainer() {
    return new Range(MapNode.of("type", "Container"));
  }

  /** The limits of all containers of each pod together. */
  public static Range ofPod() {
    return new Range(MapNode.of("type", "Pod"));
  }

  /** The limits of each claim of a volume. */
  public static Range ofClaim() {
    return new Range(MapNode.of("type", "PersistentVolumeClaim"));
  }

  /** What it asks for at least. */
  public Range atLeast(Amount... amounts) {
    return with("min", amounts);
  }

  /** How much storage it asks for at least. */
  public Range atLeast(Bytes storage) {
    return atLeast(new Amount("storage", storage.quantity()));
  }

  /** What it may use at most. */
  public Range atMost(Amount... amounts) {
    return with("max", amounts);
  }

  /** How much storage it may ask for at most. */
  public Range atMost(Bytes storage) {
    return atMost(new Amount("storage", storage.quantity()));
  }

  /** The limit of a container that says none. */
  public Range usualLimit(Amount... amounts) {
    return with("default", amounts);
  }

  /** The request of a container that says none; its usual limit when nothing is said. */
  public Range usualRequest(Amount... amounts) {
    return with("defaultRequest", amounts);
  }

  /** How many times what is requested the limit may be. */
  public Range atMostTimesRequest(String resource, int times) {
    return atMostTimesRequest(resource, Literal.of(Integer.toString(times)));
  }

  /** How many times what is requested the limit may be, such as {@code 1.5}. */
  public Range atMostTimesRequest(String resource, Value<String> times) {
    return new Range(tree.set(times, "maxLimitRequestRatio", resource));
  }

  private Range with(String field, Amount... amounts) {
    MapNode more = tree;
    for (Amount amount : amounts) {
      more = more.set(amount.quantity(), field, amount.resource());
    }
    return new Range(more);
  }

  MapNode tree() {
    return tree;
  }
}
