package io.lapstrake.k8s.pod;

import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.object.LabelTest;
import io.lapstrake.k8s.scheduling.Topology;

/**
 * Pods, and what another pod shares with them when it is near: a node, a zone.
 *
 * <pre>{@code
 * PodTerm.of(cache, ZONES)
 * PodTerm.with("tier", "batch", NODES).inEveryNamespace()
 * }</pre>
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#inter-pod-affinity-and-anti-affinity">
 *     Affinity between pods</a>
 */
public final class PodTerm {

  private final MapNode tree;

  private PodTerm(MapNode tree) {
    this.tree = tree;
  }

  /** The pods of a workload. */
  public static PodTerm of(Pods pods, Topology shared) {
    return selecting(MapNode.of("matchLabels", pods.podLabels()), shared);
  }

  /** The pods with a label. */
  public static PodTerm with(String label, String value, Topology shared) {
    return with(label, Literal.of(value), shared);
  }

  /** The pods with a label. */
  public static PodTerm with(String label, Value<String> value, Topology shared) {
    MapNode labels = MapNode.EMPTY.with(Entry.of(label, value));
    return selecting(MapNode.of("matchLabels", labels), shared);
  }

  /** The pods that a label selector selects. */
  public static PodTerm selecting(MapNode selector, Topology shared) {
    return new PodTerm(
        MapNode.of("labelSelector", selector).with("topologyKey", shared.nodeLabel()));
  }

  /** Only those whose labels pass a test. */
  public PodTerm and(LabelTest test) {
    return new PodTerm(tree.append(test.tree(), "labelSelector", "matchExpressions"));
  }

  /** Also those of another namespace; those of the own one alone when nothing is said. */
  public PodTerm inNamespace(String name) {
    return inNamespace(Literal.of(name));
  }

  /** Also those of another namespace; those of the own one alone when nothing is said. */
  public PodTerm inNamespace(Value<String> name) {
    return new PodTerm(tree.append(name, "namespaces"));
  }

  /** Also those of all namespaces. */
  public PodTerm inEveryNamespace() {
    return new PodTerm(tree.with("namespaceSelector", MapNode.EMPTY));
  }

  /** Also those of the namespaces with a label. */
  public PodTerm inNamespacesWith(String label, String value) {
    return inNamespacesWith(label, Literal.of(value));
  }

  /** Also those of the namespaces with a label. */
  public PodTerm inNamespacesWith(String label, Value<String> value) {
    return new PodTerm(tree.add(Entry.of(label, value), "namespaceSelector", "matchLabels"));
  }

  /** Only those whose value of a label is that of the pod itself. */
  public PodTerm withSame(String podLabel) {
    return new PodTerm(tree.append(Literal.of(podLabel), "matchLabelKeys"));
  }

  /** Only those whose value of a label is not that of the pod itself. */
  public PodTerm withOther(String podLabel) {
    return new PodTerm(tree.append(Literal.of(podLabel), "mismatchLabelKeys"));
  }

  /** The item of a list of terms. */
  public MapNode tree() {
    return tree;
  }
}
