package io.lapstrake.k8s.workload;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.scheduling.NodeLabel;
import io.lapstrake.k8s.scheduling.NodePool;
import io.lapstrake.k8s.scheduling.NodeTerm;
import io.lapstrake.k8s.scheduling.PriorityClass;
import io.lapstrake.k8s.scheduling.RuntimeClass;
import io.lapstrake.k8s.scheduling.Taint;
import io.lapstrake.k8s.scheduling.Toleration;
import java.util.Map;

/**
 * The words for where a workload's pods run.
 *
 * @param <W> the kind
 */
public sealed interface Placement<W extends Placement<W>> extends PodTemplate<W> permits Workload {

  /** Only on nodes with a label. */
  default W onNodesWith(String label, String value) {
    return onNodesWith(label, Literal.of(value));
  }

  /** Only on nodes with a label. */
  default W onNodesWith(String label, Value<String> value) {
    return withDraft(draft().add(Entry.of(label, value), PodTree.NODE_SELECTOR));
  }

  /** Only on nodes with labels that the user gives. */
  default W onNodesWith(Value<MapNode> labels) {
    return withDraft(draft().add(MapPart.spread(labels), PodTree.NODE_SELECTOR));
  }

  /** Also on nodes with taints that the user gives the tolerations of. */
  default W tolerating(Value<ListNode> tolerations) {
    return withDraft(draft().append(ListPart.spread(tolerations), PodTree.TOLERATIONS));
  }

  /** Near or far from nodes and pods as the user gives it, in the place of what was said. */
  default W affinity(Value<MapNode> affinity) {
    return withPod(MapNode.EMPTY.with(MapPart.spread(affinity)), "affinity");
  }

  /** Also on nodes with a taint. */
  default W tolerating(Toleration toleration) {
    return withPodItem(toleration.tree(), "tolerations");
  }

  /** On every node, whatever its taints. */
  default W toleratingEveryTaint() {
    return tolerating(Toleration.ofEveryTaint());
  }

  /** Also on the nodes that run the control plane. */
  default W toleratingControlPlane() {
    return tolerating(Toleration.ofControlPlane());
  }

  /** Only on the nodes of a pool: with their labels, and whatever their taints. */
  default W runsOn(NodePool pool) {
    Draft on = draft();
    for (Map.Entry<String, Value<String>> label : pool.labels().entrySet()) {
      on = on.add(Entry.of(label.getKey(), label.getValue()), PodTree.NODE_SELECTOR);
    }
    for (Taint taint : pool.taints()) {
      on = on.append(taint.tolerated().tree(), PodTree.TOLERATIONS);
    }
    return withDraft(on);
  }

  /**
   * Only on nodes that have what one of some terms asks for. What is said of nodes again must hold
   * as well.
   */
  default W onNodes(NodeTerm... anyOf) {
    MapNode asked =
        PodTree.of(draft().tree()).map("affinity").map("nodeAffinity").map(PodTree.REQUIRED);
    return withPod(NodeTerm.all(asked, anyOf), "affinity", "nodeAffinity", PodTree.REQUIRED);
  }

  /**
   * Rather on nodes that have what a term asks for.
   *
   * @param weight how much that counts, from 1 to 100
   */
  default W ratherOnNodes(int weight, NodeTerm term) {
    return ratherOnNodes(Literal.of(weight), term);
  }

  /**
   * Rather on nodes that have what a term asks for.
   *
   * @param weight how much that counts, from 1 to 100
   */
  default W ratherOnNodes(Value<Integer> weight, NodeTerm term) {
    return withPodItem(
        MapNode.of("weight", weight).with("preference", term.tree()),
        "affinity",
        "nodeAffinity",
        PodTree.PREFERRED);
  }

  /** Which pods come first where nodes are full. */
  default W priorityClass(String name) {
    return priorityClass(Literal.of(name));
  }

  /** Which pods come first where nodes are full. */
  default W priorityClass(Value<String> name) {
    return withPod(name, "priorityClassName");
  }

  /** Which pods come first where nodes are full. */
  default W priorityClass(PriorityClass priority) {
    return priorityClass(priority.name());
  }

  /** Who chooses the nodes of its pods; {@code default-scheduler} when nothing is said. */
  default W scheduler(String name) {
    return scheduler(Literal.of(name));
  }

  /** Who chooses the nodes of its pods; {@code default-scheduler} when nothing is said. */
  default W scheduler(Value<String> name) {
    return withPod(name, "schedulerName");
  }

  /** On one node by its name, without being scheduled; what the node lacks is not asked. */
  default W onNode(String name) {
    return onNode(Literal.of(name));
  }

  /** On one node by its name, without being scheduled; what the node lacks is not asked. */
  default W onNode(Value<String> name) {
    return withPod(name, "nodeName");
  }

  /** What runs its containers. */
  default W runtimeClass(RuntimeClass runtime) {
    return runtimeClass(runtime.name());
  }

  /** What runs its containers, by the name of a RuntimeClass that is made elsewhere. */
  default W runtimeClass(String name) {
    return runtimeClass(Literal.of(name));
  }

  /** What runs its containers, by the name of a RuntimeClass that is made elsewhere. */
  default W runtimeClass(Value<String> name) {
    return withPod(name, "runtimeClassName");
  }

  /** Is not scheduled before something else takes this gate away. */
  default W schedulingGate(String name) {
    return withPodItem(MapNode.of("name", name), "schedulingGates");
  }

  /** Its containers are for Linux; what only Windows has is refused. */
  default W onLinux() {
    return withPod(Literal.of("linux"), "os", "name").onNodesWith(NodeLabel.SYSTEM.key(), "linux");
  }

  /** Its containers are for Windows; what only Linux has is refused. */
  default W onWindows() {
    return withPod(Literal.of("windows"), "os", "name")
        .onNodesWith(NodeLabel.SYSTEM.key(), "windows");
  }
}
