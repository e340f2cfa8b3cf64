package io.lapstrake.k8s.reach;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.ResourceId;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.cluster.PodTemplate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody outside the stack who stands for all that a rule means: a pod with the labels that it
 * asks for and no others, or an address.
 *
 * @param name as it is told
 * @param namespace its name; empty where any is meant
 * @param namespaceLabels those that the namespace has for certain
 * @param labels of the pod
 * @param block of addresses, as a rule has it; empty for pods
 */
record Witness(
    String name, String namespace, MapNode namespaceLabels, MapNode labels, MapNode block) {

  /** The label that every namespace has. */
  static final String NAME_LABEL = "kubernetes.io/metadata.name";

  static final Witness ANY_ADDRESS =
      new Witness("any address outside", "", MapNode.EMPTY, MapNode.EMPTY, MapNode.of("cidr", ""));
  static final Witness ANY_POD =
      new Witness("any pod of any namespace", "", MapNode.EMPTY, MapNode.EMPTY, MapNode.EMPTY);

  /** Addresses outside the cluster. */
  static Witness outside(MapNode block) {
    List<String> excepts = Leaf.texts(block, "except");
    String name =
        Leaf.text(block, "cidr")
            + (excepts.isEmpty() ? "" : " but for " + String.join(" and ", excepts));
    return new Witness(name, "", MapNode.EMPTY, MapNode.EMPTY, block);
  }

  /** Any pod of a namespace. */
  static Witness in(String namespace) {
    return new Witness(
        "any pod of namespace " + namespace,
        namespace,
        MapNode.EMPTY,
        MapNode.EMPTY,
        MapNode.EMPTY);
  }

  /**
   * Whoever a peer of a rule means, and whoever it shuts out by a label; each selector in turn,
   * with the first that the other one asks for.
   *
   * @param own the namespace of the rule's policy
   */
  static Set<Witness> of(MapNode peer, String own) {
    if (peer.get("ipBlock") instanceof MapNode block) {
      return Set.of(outside(block));
    }
    List<MapNode> pods = AskedLabels.of(peer.map("podSelector"));
    Set<Witness> all = new LinkedHashSet<>();
    if (peer.get("namespaceSelector") instanceof MapNode selector) {
      List<MapNode> namespaces = AskedLabels.of(selector);
      namespaces.forEach(it -> all.add(of(pods.get(0), it)));
      pods.forEach(it -> all.add(of(it, namespaces.get(0))));
    } else {
      String where = " of namespace " + own;
      pods.forEach(
          it -> all.add(new Witness(text(it) + where, own, MapNode.EMPTY, it, MapNode.EMPTY)));
    }
    return all;
  }

  private static Witness of(MapNode labels, MapNode namespaces) {
    String pods = text(labels);
    String name = namespaces.text(NAME_LABEL);
    if (name != null && namespaces.size() == 1) {
      return new Witness(pods + " of namespace " + name, name, namespaces, labels, MapNode.EMPTY);
    }
    String where = namespaces.isEmpty() ? "any namespace" : "namespaces " + pairs(namespaces);
    return new Witness(pods + " of " + where, "", namespaces, labels, MapNode.EMPTY);
  }

  private static String text(MapNode labels) {
    return labels.isEmpty() ? "any pod" : "pods " + pairs(labels);
  }

  private static String pairs(MapNode labels) {
    List<String> pairs = new ArrayList<>();
    for (var entry : labels.entries()) {
      Node value = entry.value();
      pairs.add(entry.literalKey() + "=" + value);
    }
    return String.join(",", pairs);
  }

  /**
   * What it is in a cluster.
   *
   * @param known the labels of a namespace that is known; else only its name is
   */
  End in(MapNode known) {
    if (!block.isEmpty()) {
      return new End(name, "", MapNode.EMPTY, Optional.empty(), false, Block.of(block));
    }
    MapNode metadata =
        MapNode.of("name", "any").with("namespace", namespace).with("labels", labels);
    MapNode tree = MapNode.of("apiVersion", "v1").with("kind", "Pod").with("metadata", metadata);
    var pod =
        new Manifest(
            new Address("any", new ResourceId("Pod", "any")), tree, new TreeSet<>(), false, null);
    MapNode place = namespaceLabels;
    for (var entry : known.entries()) {
      place = place.with(String.valueOf(entry.literalKey()), entry.value());
    }
    return new End(name, namespace, place, PodTemplate.of(pod), false, Optional.empty());
  }
}
