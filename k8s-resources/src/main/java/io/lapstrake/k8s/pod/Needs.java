package io.lapstrake.k8s.pod;

import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.quantity.Amount;

/**
 * The words for what a container needs of its node: amounts of resources, and devices.
 *
 * @param <C> the container
 * @see <a href="https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/">
 *     Resources of containers</a>
 */
public sealed interface Needs<C extends Needs<C>> permits Container {

  /** The item of the pod's list of containers. */
  MapNode tree();

  /** The same container with another tree; every word is made of this one. */
  C withTree(MapNode changed);

  /** What the scheduler looks for on a node, and sets aside there. */
  default C requests(Amount... amounts) {
    return amounts(amounts, "requests");
  }

  /** What the container may use at most. */
  default C limits(Amount... amounts) {
    return amounts(amounts, "limits");
  }

  /** Requests and limits that the user gives. */
  default C resources(Value<MapNode> resources) {
    return withTree(tree().add(MapPart.spread(resources), "resources"));
  }

  private C amounts(Amount[] amounts, String field) {
    MapNode changed = tree();
    for (Amount amount : amounts) {
      changed = changed.add(Entry.of(amount.resource(), amount.quantity()), "resources", field);
    }
    return withTree(changed);
  }

  /** All devices of a claim that its pod has; from Kubernetes 1.34. */
  default C devices(DeviceClaim claim) {
    return device(MapNode.of("name", claim.name()));
  }

  /** The devices of one request of a claim that its pod has; from Kubernetes 1.34. */
  default C devices(DeviceClaim claim, String request) {
    return device(MapNode.of("name", claim.name()).with("request", request));
  }

  private C device(MapNode claim) {
    return withTree(tree().append(claim, "resources", "claims"));
  }

  /**
   * What becomes of the container when its processor time is changed while it runs; from Kubernetes
   * 1.33.
   */
  default C resizeCpu(ResizePolicy policy) {
    return resize("cpu", policy);
  }

  /**
   * What becomes of the container when its memory is changed while it runs; from Kubernetes 1.33.
   */
  default C resizeMemory(ResizePolicy policy) {
    return resize("memory", policy);
  }

  private C resize(String resource, ResizePolicy policy) {
    MapNode item = MapNode.of("resourceName", resource).with("restartPolicy", policy.text());
    return withTree(tree().append(item, "resizePolicy"));
  }
}
