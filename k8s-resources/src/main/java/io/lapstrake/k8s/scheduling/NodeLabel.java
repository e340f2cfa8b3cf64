package io.lapstrake.k8s.scheduling;

import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;
import java.util.Arrays;
import java.util.List;

/**
 * A label of nodes, of which it can be said what it must be.
 *
 * <pre>{@code
 * NodeLabel.ARCHITECTURE.in("amd64", "arm64").and(NodeLabel.of("gpus").greaterThan(3))
 * }</pre>
 *
 * @param key the label's key
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#node-affinity">
 *     Node affinity</a>
 */
public record NodeLabel(String key) {

  /** The processor's architecture, such as {@code amd64}. */
  public static final NodeLabel ARCHITECTURE = of("kubernetes.io/arch");

  /** The operating system, such as {@code linux}. */
  public static final NodeLabel SYSTEM = of("kubernetes.io/os");

  /** The node's own name for itself. */
  public static final NodeLabel HOSTNAME = of("kubernetes.io/hostname");

  /** The type of machine that a cloud gives. */
  public static final NodeLabel INSTANCE_TYPE = of("node.kubernetes.io/instance-type");

  /** The zone of a region. */
  public static final NodeLabel ZONE = of("topology.kubernetes.io/zone");

  /** The region. */
  public static final NodeLabel REGION = of("topology.kubernetes.io/region");

  /** A label by its key. */
  public static NodeLabel of(String key) {
    return new NodeLabel(key);
  }

  /** Has one of some values. */
  public NodeTerm in(String... values) {
    return in(Arrays.stream(values).map(Literal::of).toList());
  }

  /** Has one of some values. */
  public NodeTerm in(List<? extends Value<String>> values) {
    return is("In", ListNode.of(values));
  }

  /** Has none of some values, or is not there. */
  public NodeTerm notIn(String... values) {
    return notIn(Arrays.stream(values).map(Literal::of).toList());
  }

  /** Has none of some values, or is not there. */
  public NodeTerm notIn(List<? extends Value<String>> values) {
    return is("NotIn", ListNode.of(values));
  }

  /** Is there, with whatever value. */
  public NodeTerm exists() {
    return is("Exists", ListNode.EMPTY);
  }

  /** Is not there. */
  public NodeTerm isMissing() {
    return is("DoesNotExist", ListNode.EMPTY);
  }

  /** Is a whole number above one. */
  public NodeTerm greaterThan(int number) {
    return is("Gt", ListNode.of(Literal.of(Integer.toString(number))));
  }

  /** Is a whole number below one. */
  public NodeTerm lessThan(int number) {
    return is("Lt", ListNode.of(Literal.of(Integer.toString(number))));
  }

  private NodeTerm is(String operator, ListNode values) {
    MapNode asked = MapNode.of("key", key).with("operator", operator);
    return new NodeTerm(
        NodeTerm.expressions(
            ListNode.of(values.size() == 0 ? asked : asked.with("values", values))));
  }
}
