package io.lapstrake.k8s.reach;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.LabelSelector;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.cluster.PodContainer;
import io.lapstrake.k8s.check.cluster.PodService;
import io.lapstrake.k8s.check.cluster.PodTemplate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which connections the network policies of some objects let through.
 *
 * <p>Policies add up. Pods that none selects for a direction are open in it. A connection needs
 * both: the egress of who opens it, and the ingress of who takes it.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/services-networking/network-policies/">Network
 *     policies</a>
 */
final class Connections {

  private final Cluster cluster;
  private final PolicyRules ingress;
  private final PolicyRules egress;
  private final Map<ResourceKey, List<Manifest>> closedIn;
  private final Map<ResourceKey, List<Manifest>> closedOut;
  private final Map<String, MapNode> namespaces = new HashMap<>(); // asked by key alone
  private final SortedMap<ResourceKey, End> pods = new TreeMap<>();
  private final Map<ResourceKey, Set<PodPort>> ports = new HashMap<>(); // asked by key alone

  Connections(Manifests objects) {
    this.cluster = new Cluster(objects);
    this.ingress = PolicyRules.ingress(cluster);
    this.egress = PolicyRules.egress(cluster);
    this.closedIn = ingress.closing();
    this.closedOut = egress.closing();
    for (Manifest namespace : cluster.all("", "Namespace")) {
      MapNode labels = namespace.tree().map("metadata").map("labels");
      namespaces.put(namespace.key().name(), labels);
    }
    for (PodTemplate pod : cluster.podTemplates()) {
      ResourceKey key = pod.owner().key();
      MapNode place = labelsOf(pod.namespace());
      pods.put(
          key,
          new End(
              key.toString(), pod.namespace(), place, Optional.of(pod), true, Optional.empty()));
    }
  }

  Cluster cluster() {
    return cluster;
  }

  /** The labels that a namespace has, its name among them. */
  private MapNode labelsOf(String namespace) {
    return namespaces.getOrDefault(namespace, MapNode.EMPTY).with(Witness.NAME_LABEL, namespace);
  }

  /** The pods of the objects that run any, by these, sorted. */
  Map<ResourceKey, End> pods() {
    return pods;
  }

  End end(Witness witness) {
    String namespace = witness.namespace();
    return witness.in(namespace.isEmpty() ? MapNode.EMPTY : labelsOf(namespace));
  }

  /** Whether a connection is let through. */
  boolean reaches(End from, End to, PodPort port) {
    return isLetOut(from, to, port) && isLetIn(from, to, port);
  }

  private boolean isLetIn(End from, End to, PodPort port) {
    List<Manifest> policies = policies(closedIn, to);
    return policies.isEmpty() || isLet(policies, ingress, from, port, to.pods());
  }

  private boolean isLetOut(End from, End to, PodPort port) {
    List<Manifest> policies = policies(closedOut, from);
    Optional<PodTemplate> named = to.known() ? to.pods() : Optional.empty();
    return policies.isEmpty() || isLet(policies, egress, to, port, named);
  }

  private static List<Manifest> policies(Map<ResourceKey, List<Manifest>> closing, End end) {
    return end.known()
        ? end.pods().map(it -> closing.get(it.owner().key())).orElse(List.of())
        : List.of();
  }

  private static boolean isLet(
      List<Manifest> policies,
      PolicyRules direction,
      End peer,
      PodPort port,
      Optional<PodTemplate> named) {
    for (Manifest policy : policies) {
      for (MapNode rule : direction.of(policy)) {
        List<MapNode> peers = direction.peersOf(rule);
        boolean isMeant =
            peers.isEmpty()
                || peers.stream().anyMatch(it -> peer.isMeantBy(it, policy.key().namespace()));
        if (isMeant && port.isAllowedBy(rule, named)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The policies that close what reaches pods, or what they reach. */
  List<Manifest> policies(ResourceKey owner, boolean inwards) {
    return (inwards ? closedIn : closedOut).getOrDefault(owner, List.of());
  }

  /** Whether pods of the stack have the labels that somebody stands for, in his namespace. */
  boolean hasPodsOf(Witness witness) {
    LabelSelector selector = LabelSelector.ofLabels(witness.labels());
    return !witness.labels().isEmpty() && !cluster.podsIn(witness.namespace(), selector).isEmpty();
  }

  /** Those outside the stack who are meant by the rules of some pods. */
  Set<Witness> witnesses(ResourceKey owner, boolean inwards) {
    PolicyRules direction = inwards ? ingress : egress;
    Set<Witness> all = new LinkedHashSet<>();
    for (Manifest policy : policies(owner, inwards)) {
      for (MapNode rule : direction.of(policy)) {
        direction.peersOf(rule).forEach(it -> all.addAll(Witness.of(it, policy.key().namespace())));
      }
    }
    return all;
  }

  /** The ports that somebody may ask some pods for: those that they, Services or rules name. */
  Set<PodPort> ports(ResourceKey owner) {
    return ports.computeIfAbsent(owner, this::portsOf);
  }

  private Set<PodPort> portsOf(ResourceKey owner) {
    Set<PodPort> ports = new TreeSet<>();
    Optional<PodTemplate> found = Optional.ofNullable(pods.get(owner)).flatMap(End::pods);
    for (PodTemplate pod : found.stream().toList()) {
      for (PodContainer container : pod.containers()) {
        for (MapNode port : Leaf.maps(container.tree(), "ports")) {
          ports.add(PodPort.of(PodPorts.protocol(port), Leaf.text(port, "containerPort")));
        }
      }
      for (PodService service : cluster.services()) {
        if (service.pods().contains(pod)) {
          service
              .ports()
              .forEach(it -> addNumber(pod, PodPorts.target(it), PodPorts.protocol(it), ports));
        }
      }
      for (Manifest policy : policies(owner, true)) {
        for (MapNode rule : ingress.of(policy)) {
          for (PodPort port : PodPort.of(rule)) {
            if (PodPorts.isName(port.first())) {
              addNumber(pod, port.first(), port.protocol(), ports);
            } else {
              ports.add(port);
            }
          }
        }
      }
    }
    return ports;
  }

  private static void addNumber(PodTemplate pod, String port, String protocol, Set<PodPort> to) {
    new PodPorts(pod)
        .calls(port, protocol).stream()
            .filter(it -> !PodPorts.isName(it))
            .forEach(it -> to.add(PodPort.of(protocol, it)));
  }

  /** The ports that the rules of some pods let them ask others for. */
  Set<PodPort> asked(ResourceKey owner) {
    Set<PodPort> ports = new TreeSet<>();
    for (Manifest policy : policies(owner, false)) {
      egress.of(policy).forEach(rule -> ports.addAll(PodPort.of(rule)));
    }
    return ports;
  }
}
