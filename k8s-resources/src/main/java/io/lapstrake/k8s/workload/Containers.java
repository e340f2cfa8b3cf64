package io.lapstrake.k8s.workload;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.pod.DeviceClaim;
import io.lapstrake.k8s.quantity.Amount;
import io.lapstrake.k8s.storage.Mountable;
import java.util.List;

/**
 * The words for what runs in a workload's pods.
 *
 * @param <W> the kind
 */
public sealed interface Containers<W extends Containers<W>> extends PodTemplate<W>
    permits Workload {

  /** A container, with the volumes that it mounts. */
  default W container(Container container) {
    Draft more = draft().append(container.tree(), PodTree.CONTAINERS);
    return withDraft(Volumes.with(more, container.volumes()));
  }

  /**
   * A container that is there when a condition holds, and so are the volumes that only such
   * containers mount.
   */
  default W containerWhen(Value<Boolean> condition, Container container) {
    return when(condition, container, PodTree.CONTAINERS);
  }

  /** A container that runs before the others when a condition holds. */
  default W initContainerWhen(Value<Boolean> condition, Container container) {
    return when(condition, container, PodTree.INIT_CONTAINERS);
  }

  /** A {@linkplain #sidecar sidecar} that is there when a condition holds. */
  default W sidecarWhen(Value<Boolean> condition, Container container) {
    return initContainerWhen(
        condition, container.withTree(container.tree().with("restartPolicy", "Always")));
  }

  private W when(Value<Boolean> condition, Container container, String... path) {
    Draft more = draft().append(ListPart.when(condition, container.tree()), path);
    return withDraft(Volumes.when(condition, more, container.volumes()));
  }

  /** A container that runs to its end before the others start; those said first run first. */
  default W initContainer(Container container) {
    Draft more = draft().append(container.tree(), PodTree.INIT_CONTAINERS);
    return withDraft(Volumes.with(more, container.volumes()));
  }

  /**
   * A container that starts before the others and runs beside them, and that is stopped after them.
   *
   * @see <a href="https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/">Sidecar
   *     containers</a>
   */
  default W sidecar(Container container) {
    return initContainer(container.withTree(container.tree().with("restartPolicy", "Always")));
  }

  /** A volume, where no container's mount brings it. */
  default W volume(Mountable source) {
    return withDraft(Volumes.with(draft(), List.of(source.volume())));
  }

  /** Volumes that the user gives. */
  default W volumes(Value<ListNode> volumes) {
    return withPodItem(ListPart.spread(volumes), "volumes");
  }

  /** Devices that its containers may use; from Kubernetes 1.34. */
  default W deviceClaim(DeviceClaim claim) {
    return withPodItem(claim.tree(), "resourceClaims");
  }

  /**
   * What the scheduler looks for on a node, and sets aside there, for all containers of a pod
   * together; from Kubernetes 1.34. Of processor time, memory and huge pages.
   */
  default W podRequests(Amount... amounts) {
    return podAmounts(amounts, "requests");
  }

  /**
   * What all containers of a pod may use together at most; from Kubernetes 1.34. Of processor time,
   * memory and huge pages.
   */
  default W podLimits(Amount... amounts) {
    return podAmounts(amounts, "limits");
  }

  private W podAmounts(Amount[] amounts, String field) {
    MapNode resources = PodTree.of(draft().tree()).map("resources");
    for (Amount amount : amounts) {
      resources = resources.add(Entry.of(amount.resource(), amount.quantity()), field);
    }
    return withPod(resources, "resources");
  }

  /** A condition that something else must set before a pod counts as ready. */
  default W readinessGate(String condition) {
    return withPodItem(MapNode.of("conditionType", condition), "readinessGates");
  }

  /** Seconds that the containers have to end in; 30 when nothing is said. */
  default W terminationGracePeriodSeconds(int seconds) {
    return terminationGracePeriodSeconds(Literal.of(seconds));
  }

  /** Seconds that the containers have to end in; 30 when nothing is said. */
  default W terminationGracePeriodSeconds(Value<Integer> seconds) {
    return withPod(seconds, "terminationGracePeriodSeconds");
  }
}
