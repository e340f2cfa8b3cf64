package io.lapstrake.k8s.reach;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.cluster.PodTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who may reach whom, as the network policies of some objects say. Decided in memory, as Kubernetes
 * documents it; policies made elsewhere are not known. Immutable.
 *
 * <pre>{@code
 * Reach reach = Reach.of(manifests);
 * reach.mayReach(api.key(), database.key(), "pg");
 * reach.mayBeReachedFrom("203.0.113.7", api.key(), "http");
 * }</pre>
 *
 * @see <a href="https://kubernetes.io/docs/concepts/services-networking/network-policies/">Network
 *     policies</a>
 */
public final class Reach {

  private final Connections connections;

  private Reach(Connections connections) {
    this.connections = connections;
  }

  /** What the policies of some objects say. */
  public static Reach of(Manifests objects) {
    return new Reach(new Connections(objects));
  }

  /**
   * Whether the pods of one object may reach those of another by TCP.
   *
   * @param port the number or the name of a port of the pods that are reached
   * @throws NoSuchElementException when one of the objects is not there, or runs no pods
   */
  public boolean mayReach(ResourceKey from, ResourceKey to, String port) {
    return reaches(end(from), to, port);
  }

  /**
   * Whether pods of nobody in the stack may reach those of an object by TCP.
   *
   * @param namespace that they live in; they have no labels
   * @param port the number or the name of a port of the pods that are reached
   * @throws NoSuchElementException when the object is not there, or runs no pods
   */
  public boolean anyPodMayReach(String namespace, ResourceKey to, String port) {
    return reaches(connections.end(Witness.in(namespace)), to, port);
  }

  /**
   * Whether an address outside the cluster may reach the pods of an object by TCP.
   *
   * @param address such as {@code 203.0.113.7} or {@code 203.0.113.0/24}
   * @param port the number or the name of a port of the pods that are reached
   * @throws NoSuchElementException when the object is not there, or runs no pods
   * @throws IllegalArgumentException when the address is none
   */
  public boolean mayBeReachedFrom(String address, ResourceKey to, String port) {
    return pieces(outside(address), to, true).stream()
        .allMatch(it -> reaches(connections.end(it), to, port));
  }

  /**
   * Whether the pods of an object may reach an address outside the cluster by TCP.
   *
   * @param address such as {@code 203.0.113.7} or {@code 203.0.113.0/24}
   * @param port a number
   * @throws NoSuchElementException when the object is not there, or runs no pods
   * @throws IllegalArgumentException when the address is none
   */
  public boolean mayReachOutside(ResourceKey from, String address, String port) {
    End pods = end(from);
    return pieces(outside(address), from, false).stream()
        .allMatch(it -> connections.reaches(pods, connections.end(it), PodPort.of("TCP", port)));
  }

  /** Addresses cut where the policies' blocks are: several rules may be for them together. */
  private List<Witness> pieces(Witness asked, ResourceKey pods, boolean inwards) {
    List<Witness> all = new ArrayList<>(connections.witnesses(pods, inwards));
    all.add(asked);
    return AddressPieces.of(all).of(asked).stream().map(AddressPieces::witness).toList();
  }

  private static Witness outside(String address) {
    if (AddressRange.parse(address).isEmpty()) {
      throw new IllegalArgumentException("Not an address: " + address);
    }
    return Witness.outside(MapNode.of("cidr", address));
  }

  private boolean reaches(End from, ResourceKey to, String port) {
    End target = end(to);
    Set<String> numbers = new TreeSet<>();
    target
        .pods()
        .ifPresent((PodTemplate it) -> numbers.addAll(new PodPorts(it).calls(port, "TCP")));
    return numbers.stream()
        .filter(it -> !PodPorts.isName(it))
        .anyMatch(it -> connections.reaches(from, target, PodPort.of("TCP", it)));
  }

  private End end(ResourceKey key) {
    End end = connections.pods().get(key);
    if (end == null) {
      throw new NoSuchElementException(
          key + " runs no pods. There are: " + connections.pods().keySet());
    }
    return end;
  }
}
