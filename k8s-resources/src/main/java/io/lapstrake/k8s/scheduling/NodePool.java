package io.lapstrake.k8s.scheduling;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.quantity.Amount;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Nodes that are alike: their labels, the taints that keep other pods off them, and the devices
 * that they have. It is no object of the cluster; workloads run on it.
 *
 * <pre>{@code
 * static final NodePool GPUS = NodePool.of("pool", "a100")
 *     .taint(Taint.of("nvidia.com/gpu", NO_SCHEDULE))
 *     .having("nvidia.com/gpu");
 *
 * Job.named("train")
 *     .runsOn(GPUS)
 *     .container(Container.of("train", image).limits(GPUS.devices(2)))
 * }</pre>
 */
public final class NodePool {

  private final Map<String, Value<String>> labels;
  private final List<Taint> taints;
  private final @Nullable String device;

  private NodePool(Map<String, Value<String>> labels, List<Taint> taints, @Nullable String device) {
    this.labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    this.taints = List.copyOf(taints);
    this.device = device;
  }

  /** The nodes with a label. */
  public static NodePool of(String label, String value) {
    return of(label, Literal.of(value));
  }

  /** The nodes with a label. */
  public static NodePool of(String label, Value<String> value) {
    return new NodePool(Map.of(label, value), List.of(), null);
  }

  /** And with this label as well. */
  public NodePool label(String key, String value) {
    return label(key, Literal.of(value));
  }

  /** And with this label as well. */
  public NodePool label(String key, Value<String> value) {
    var more = new LinkedHashMap<>(labels);
    more.put(key, value);
    return new NodePool(more, taints, device);
  }

  /** Its nodes have a taint, which what runs on it tolerates. */
  public NodePool taint(Taint taint) {
    var more = new ArrayList<>(taints);
    more.add(taint);
    return new NodePool(labels, more, device);
  }

  /** Its nodes have devices of a kind, such as {@code nvidia.com/gpu}. */
  public NodePool having(String devices) {
    return new NodePool(labels, taints, devices);
  }

  /**
   * Some of its devices, for the limits of a container.
   *
   * @throws IllegalStateException when it is not said {@linkplain #having which} it has
   */
  public Amount devices(int number) {
    return devices(Literal.of(number));
  }

  /**
   * Some of its devices, for the limits of a container.
   *
   * @throws IllegalStateException when it is not said {@linkplain #having which} it has
   */
  public Amount devices(Value<Integer> number) {
    if (device == null) {
      throw new IllegalStateException("The pool has no devices: say which with having(…)");
    }
    return Amount.devices(device, number);
  }

  /** The labels of its nodes, in the order in which they were said. */
  public Map<String, Value<String>> labels() {
    return labels;
  }

  /** The taints of its nodes, in the order in which they were said. */
  public List<Taint> taints() {
    return taints;
  }
}
