package io.lapstrake.k8s.pod;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.address.IpAddress;

/**
 * How a pod finds addresses by names.
 *
 * <pre>{@code
 * Dns.ofCluster().option("ndots", "2")
 * Dns.own().nameserver("192.0.2.1").search("corp.example.com")
 * }</pre>
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-s-dns-policy">
 *     DNS policy of pods</a>
 */
public final class Dns {

  private final String policy;
  private final MapNode config;

  private Dns(String policy, MapNode config) {
    this.policy = policy;
    this.config = config;
  }

  /** The cluster's, as it is when nothing is said. */
  public static Dns ofCluster() {
    return new Dns("ClusterFirst", MapNode.EMPTY);
  }

  /** The cluster's, for pods in the network of their node too. */
  public static Dns ofClusterOnHostNetwork() {
    return new Dns("ClusterFirstWithHostNet", MapNode.EMPTY);
  }

  /** The node's, which knows no names of the cluster. */
  public static Dns ofNode() {
    return new Dns("Default", MapNode.EMPTY);
  }

  /** Nothing but what is said; it lacks its {@link #nameserver}. */
  public static Dns own() {
    return new Dns("None", MapNode.EMPTY);
  }

  /** The address of a server that is asked, after those that the policy gives; at most three. */
  public Dns nameserver(IpAddress ip) {
    return nameserver(ip.value());
  }

  /** The address of a server that is asked, after those that the policy gives; at most three. */
  public Dns nameserver(String ip) {
    return nameserver(Literal.of(ip));
  }

  /** The address of a server that is asked, after those that the policy gives; at most three. */
  public Dns nameserver(Value<String> ip) {
    return new Dns(policy, config.append(ip, "nameservers"));
  }

  /** A domain in which short names are looked for. */
  public Dns search(String domain) {
    return search(Literal.of(domain));
  }

  /** A domain in which short names are looked for. */
  public Dns search(Value<String> domain) {
    return new Dns(policy, config.append(domain, "searches"));
  }

  /** A setting of the resolver, such as {@code ndots}. */
  public Dns option(String name, String value) {
    return option(name, Literal.of(value));
  }

  /** A setting of the resolver, such as {@code ndots}. */
  public Dns option(String name, Value<String> value) {
    return new Dns(policy, config.append(MapNode.of("name", name).with("value", value), "options"));
  }

  /** A setting of the resolver without a value, such as {@code edns0}. */
  public Dns option(String name) {
    return new Dns(policy, config.append(MapNode.of("name", name), "options"));
  }

  /** The pod's field {@code dnsPolicy}. */
  public String policy() {
    return policy;
  }

  /** The pod's field {@code dnsConfig}; empty when there is nothing to say. */
  public MapNode config() {
    return config;
  }

  MapNode tree() {
    return config.with("policy", policy);
  }
}
