package io.lapstrake.k8s.reach;

import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.cluster.LabelSelector;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.cluster.PodTemplate;
import java.util.Optional;

/**
 * One end of a connection: pods of the stack, pods of others, or addresses outside the cluster.
 *
 * @param name as it is told, such as {@code any pod of namespace shop}
 * @param namespace of pods; empty where any is meant
 * @param namespaceLabels what is known of the namespace
 * @param pods pods with their labels; empty for addresses
 * @param known whether the pods are those of an object of the stack
 * @param addresses those outside; empty for pods, and where any address is meant
 */
record End(
    String name,
    String namespace,
    MapNode namespaceLabels,
    Optional<PodTemplate> pods,
    boolean known,
    Optional<Block> addresses) {

  /**
   * Whether a peer of a rule means all of this end.
   *
   * @param own the namespace of the rule's policy
   */
  boolean isMeantBy(MapNode peer, String own) {
    return pods.isEmpty()
        ? isMeantBy(peer.map("ipBlock"))
        : peer.get("ipBlock") == null && isNear(peer, own) && isSelected(peer);
  }

  private boolean isNear(MapNode peer, String own) {
    return peer.get("namespaceSelector") instanceof MapNode selector
        ? LabelSelector.of(selector).selects(namespaceLabels)
        : namespace.equals(own);
  }

  private boolean isSelected(MapNode peer) {
    return pods.map(it -> LabelSelector.of(peer.map("podSelector")).selects(it)).orElse(false);
  }

  private boolean isMeantBy(MapNode peer) {
    return addresses.isPresent()
        ? Block.of(peer).filter(it -> it.contains(addresses.get())).isPresent()
        : Leaf.text(peer, "cidr").endsWith("/0") && Leaf.texts(peer, "except").isEmpty();
  }
}
