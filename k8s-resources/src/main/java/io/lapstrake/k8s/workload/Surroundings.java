package io.lapstrake.k8s.workload;

import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.network.Service;
import io.lapstrake.k8s.pod.Dns;
import java.util.Arrays;

/**
 * The words for what a workload's pods see around them: names, addresses, and the node that they
 * run on.
 *
 * @param <W> the kind
 */
public sealed interface Surroundings<W extends Surroundings<W>> extends PodTemplate<W>
    permits Workload {

  /**
   * In the network of the node, its ports those of the node; finds the names of the cluster all the
   * same, unless {@link #dns} says otherwise.
   */
  default W hostNetwork() {
    W onHost = withPod(Literal.TRUE, "hostNetwork");
    return PodTree.of(draft().tree()).get("dnsPolicy") != null
        ? onHost // said already
        : onHost.withPod(Literal.of("ClusterFirstWithHostNet"), "dnsPolicy");
  }

  /** How the pods find addresses by names. */
  default W dns(Dns dns) {
    W named = withPod(Literal.of(dns.policy()), "dnsPolicy");
    return dns.config().isEmpty() ? named : named.withPod(dns.config(), "dnsConfig");
  }

  /** A line of {@code /etc/hosts}: an address, and the names that stand for it. */
  default W hostAlias(String ip, String... names) {
    return withPodItem(
        MapNode.of("ip", ip).with("hostnames", ListNode.ofTexts(Arrays.asList(names))),
        "hostAliases");
  }

  /** The pods' name for themselves; that of the pod when nothing is said. */
  default W hostname(String name) {
    return hostname(Literal.of(name));
  }

  /** The pods' name for themselves; that of the pod when nothing is said. */
  default W hostname(Value<String> name) {
    return withPod(name, "hostname");
  }

  /** The headless Service in whose domain a pod with a {@linkplain #hostname hostname} is found. */
  default W subdomain(Service headless) {
    return subdomain(headless.name());
  }

  /**
   * The domain within the namespace in which a pod with a {@linkplain #hostname hostname} is found.
   */
  default W subdomain(String name) {
    return subdomain(Literal.of(name));
  }

  /**
   * The domain within the namespace in which a pod with a {@linkplain #hostname hostname} is found.
   */
  default W subdomain(Value<String> name) {
    return withPod(name, "subdomain");
  }

  /** The pods' name for themselves is their whole name in DNS. */
  default W hostnameWithDomain() {
    return withPod(Literal.TRUE, "setHostnameAsFQDN");
  }

  /** Sees the processes of the node. */
  default W hostProcesses() {
    return withPod(Literal.TRUE, "hostPID");
  }

  /** Speaks with the processes of the node by shared memory and semaphores. */
  default W hostIpc() {
    return withPod(Literal.TRUE, "hostIPC");
  }

  /** Its containers see one another's processes. */
  default W sharedProcesses() {
    return withPod(Literal.TRUE, "shareProcessNamespace");
  }

  /**
   * Users of its containers are others than those of the node with the same number: root is not
   * root there; from Kubernetes 1.33.
   */
  default W userNamespace() {
    return withPod(Literal.FALSE, "hostUsers");
  }

  /** Its containers get no environment variables for the Services of their namespace. */
  default W withoutServiceLinks() {
    return withPod(Literal.FALSE, "enableServiceLinks");
  }
}
