package io.lapstrake.k8s.reach;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.cluster.PodService;
import io.lapstrake.k8s.check.cluster.PodTemplate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The names and addresses by which pods are reached: Services within the cluster, and what leads to
 * these from outside.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/services-networking/">Services, load balancing
 *     and networking</a>
 */
final class Entries {

  private final Cluster cluster;
  private final Map<ResourceKey, PodService> services = new HashMap<>(); // asked by key alone
  private final SortedMap<Way, List<ResourceKey>> ways = new TreeMap<>();

  /**
   * That somebody is reached by a name or an address.
   *
   * @param at such as {@code https://shop.example/api}
   * @param to who is reached
   * @param port of it
   */
  record Way(String at, Party to, String port) implements Comparable<Way> {
    @Override
    public int compareTo(Way other) {
      int byName = at.compareTo(other.at);
      int byTarget = byName != 0 ? byName : to.compareTo(other.to);
      return byTarget != 0 ? byTarget : port.compareTo(other.port);
    }
  }

  private Entries(Cluster cluster) {
    this.cluster = cluster;
    cluster.services().forEach(it -> services.put(it.object().key(), it));
  }

  /** All ways, each with the objects that it leads through. */
  static SortedMap<Way, List<ResourceKey>> of(Cluster cluster) {
    var entries = new Entries(cluster);
    cluster.services().forEach(entries::service);
    Routes.of(cluster).forEach(entries::route);
    return entries.ways;
  }

  private void service(PodService service) {
    MapNode spec = service.object().tree().map("spec");
    for (MapNode port : service.ports()) {
      String number = Leaf.text(port, "port");
      add(service.object().key() + ":" + number, service, port, List.of());
      for (String outside : outside(service, spec, port)) {
        add(outside, service, port, List.of());
      }
    }
    String other = Leaf.text(spec, "externalName");
    if (Leaf.text(spec, "type").equals("ExternalName") && !other.isEmpty()) {
      put(service.object().toString(), address(other), "", List.of(service.object().key()));
    }
  }

  private static List<String> outside(PodService service, MapNode spec, MapNode port) {
    String type = Leaf.text(spec, "type");
    String number = Leaf.text(port, "port");
    List<String> names = new ArrayList<>();
    if (type.equals("LoadBalancer")) {
      List<String> sources = Leaf.texts(spec, "loadBalancerSourceRanges");
      String whom = sources.isEmpty() ? "anyone outside" : String.join(", ", sources);
      names.add(whom + " by the load balancer of " + service + ":" + number);
    }
    if (type.equals("NodePort") || (type.equals("LoadBalancer") && port.get("nodePort") != null)) {
      String node = Leaf.text(port, "nodePort");
      names.add(
          (node.isEmpty() ? "a port of" : "port " + node + " of")
              + " every node, for "
              + service
              + ":"
              + number);
    }
    Leaf.texts(spec, "externalIPs").forEach(it -> names.add(it + ":" + number));
    return names;
  }

  /** From a host and a path, to the pods of a Service by one of its ports. */
  private void route(Routes.Route route) {
    ResourceKey key = route.service();
    PodService service = services.get(key);
    if (service == null) {
      Party elsewhere = new Party(key.toString(), Party.Sort.SOME_PODS, key.namespace());
      put(route.at(), elsewhere, route.port(), List.of(route.by(), key));
      return;
    }
    for (MapNode port : service.ports()) {
      boolean isMeant =
          Leaf.text(port, "port").equals(route.port())
              || Leaf.text(port, "name").equals(route.port());
      if (isMeant) {
        add(route.at(), service, port, List.of(route.by()));
      }
    }
  }

  private void add(String at, PodService service, MapNode port, List<ResourceKey> through) {
    ResourceKey key = service.object().key();
    String protocol = PodPorts.protocol(port);
    String target = PodPorts.target(port);
    for (PodTemplate pod : service.pods()) {
      String number =
          new PodPorts(pod)
              .calls(target, protocol).stream()
                  .filter(it -> !PodPorts.isName(it))
                  .findFirst()
                  .orElse(target);
      ResourceKey owner = pod.owner().key();
      Party party = new Party(owner.toString(), Party.Sort.POD, owner.namespace());
      put(at, party, PodPort.of(protocol, number).toString(), joined(through, key, owner));
    }
    if (service.pods().isEmpty() && service.hasSelector()) {
      String labels = labels(service.object().tree().map("spec").map("selector"));
      String name = "pods " + labels + " of namespace " + key.namespace();
      Party party = new Party(name, Party.Sort.SOME_PODS, key.namespace());
      put(at, party, PodPort.of(protocol, target).toString(), joined(through, key, key));
    }
    if (!service.hasSelector()) {
      slices(at, service, port, through);
    }
  }

  /** A Service without a selector leads to the endpoints that somebody wrote for it. */
  private void slices(String at, PodService service, MapNode port, List<ResourceKey> through) {
    ResourceKey key = service.object().key();
    for (Manifest slice : cluster.all("discovery.k8s.io", "EndpointSlice")) {
      MapNode labels = slice.tree().map("metadata").map("labels");
      boolean isMeant = key.name().equals(labels.text("kubernetes.io/service-name"));
      if (isMeant && slice.key().namespace().equals(key.namespace())) {
        List<String> numbers =
            Leaf.maps(slice.tree(), "ports").stream()
                .filter(it -> Leaf.text(it, "name").equals(Leaf.text(port, "name")))
                .map(it -> PodPort.of(PodPorts.protocol(it), Leaf.text(it, "port")).toString())
                .toList();
        for (MapNode endpoint : Leaf.maps(slice.tree(), "endpoints")) {
          for (String address : Leaf.texts(endpoint, "addresses")) {
            numbers.forEach(it -> put(at, address(address), it, joined(through, key, slice.key())));
          }
        }
      }
    }
  }

  private static Party address(String text) {
    return new Party(text, Party.Sort.ADDRESSES, "");
  }

  private static String labels(MapNode selector) {
    List<String> pairs = new ArrayList<>();
    for (var entry : selector.entries()) {
      Node value = entry.value();
      pairs.add(entry.literalKey() + "=" + value);
    }
    return String.join(",", pairs);
  }

  private static List<ResourceKey> joined(
      List<ResourceKey> through, ResourceKey service, ResourceKey last) {
    return Stream.concat(through.stream(), Stream.of(service, last)).distinct().toList();
  }

  private void put(String at, Party to, String port, List<ResourceKey> through) {
    ways.computeIfAbsent(new Way(at, to, port), any -> new ArrayList<>()).addAll(through);
  }
}
