package io.lapstrake.k8s.network;

import io.lapstrake.core.stack.Assembly;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.stack.Part;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.ResourceId;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.object.Metadata;
import io.lapstrake.k8s.pod.PodPort;
import io.lapstrake.k8s.pod.Pods;
import java.util.List;

/**
 * Who may speak with whom, said as what is meant; it becomes NetworkPolicies.
 *
 * <pre>{@code
 * stack.with(
 *     Traffic.denyAll(),
 *     Traffic.allow(Peer.ingressController(Peer.INGRESS_NGINX), api.port("http")),
 *     Traffic.allow(api, database.port("pg")))
 * }</pre>
 *
 * <p>What is allowed is opened at both ends: for a workload's incoming traffic, and for another's
 * outgoing traffic together with the cluster's DNS, without which it finds nobody. Kubernetes
 * denies a pod all that no policy allows as soon as one policy selects it.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/services-networking/network-policies/">Network
 *     Policies</a>
 */
public final class Traffic implements Part {

  private static final Literal<String> IN = Literal.of("Ingress");
  private static final Literal<String> OUT = Literal.of("Egress");

  private final List<Draft> policies;

  private Traffic(List<Draft> policies) {
    this.policies = policies;
  }

  /** Denies every pod of the stack's namespace whatever is not allowed, coming in and going out. */
  public static Traffic denyAll() {
    return deny("deny-all", IN, OUT);
  }

  /** Denies every pod of the stack's namespace what comes in and is not allowed. */
  public static Traffic denyIncoming() {
    return deny("deny-incoming", IN);
  }

  private static Traffic deny(String id, Node... types) {
    return new Traffic(
        List.of(
            policy(id)
                .set(MapNode.EMPTY, "spec", "podSelector")
                .set(ListNode.of(types), "spec", "policyTypes")));
  }

  /** Denies every pod of the stack's namespace what goes out and is not allowed. */
  public static Traffic denyOutgoing() {
    return deny("deny-outgoing", OUT);
  }

  /**
   * Lets every pod of the stack's namespace ask the cluster's DNS. Pods that are allowed to speak
   * to anybody may do so anyway.
   */
  public static Traffic allowDns() {
    return new Traffic(
        List.of(
            policy("allow-dns")
                .set(MapNode.EMPTY, "spec", "podSelector")
                .set(ListNode.of(PolicyRules.DNS), "spec", "egress")
                .set(ListNode.of(OUT), "spec", "policyTypes")));
  }

  /** Lets a workload's pods speak to a port of another's. */
  public static Traffic allow(Pods from, PodPort to) {
    ResourceId source = from.id();
    ResourceId target = to.pods();
    return new Traffic(
        List.of(
            incoming(to, source.hyphenated(), Metadata.nameOf(source), PodPeer.of(source)),
            outgoing(
                source,
                target.hyphenated() + "-" + to.port(),
                Text.format("%s-%s", Metadata.nameOf(target), to.port()),
                PolicyRules.to(PodPeer.of(target), ListNode.of(to.policyPort())))));
  }

  /** Lets someone who is not of the stack speak to a port of a workload's pods. */
  public static Traffic allow(Peer from, PodPort to) {
    return new Traffic(List.of(incoming(to, from.id(), Literal.of(from.id()), from.tree())));
  }

  /** Lets someone who is not of the stack speak to every port of a workload's pods. */
  public static Traffic allow(Peer from, Pods to) {
    ResourceId target = to.id();
    return new Traffic(
        List.of(
            selecting(target, policy(target.hyphenated() + "-from-" + from.id()))
                .named(Text.format("%s-from-%s", Metadata.nameOf(target), from.id()))
                .set(ListNode.of(PolicyRules.from(from.tree(), ListNode.EMPTY)), "spec", "ingress")
                .set(ListNode.of(IN), "spec", "policyTypes")));
  }

  /** Lets a workload's pods speak to ports of someone who is not of the stack. */
  public static Traffic allow(Pods from, Destination to) {
    return new Traffic(
        List.of(
            outgoing(
                from.id(),
                to.id(),
                Literal.of(to.id()),
                PolicyRules.to(to.peer().tree(), to.ports()))));
  }

  /** Lets a workload's pods speak to every port of someone who is not of the stack. */
  public static Traffic allow(Pods from, Peer to) {
    return allow(from, Destination.of(to));
  }

  private static Draft incoming(PodPort to, String fromId, Value<String> fromName, Node from) {
    ResourceId target = to.pods();
    MapNode rule = PolicyRules.from(from, ListNode.of(to.policyPort()));
    return selecting(target, policy(target.hyphenated() + "-" + to.port() + "-from-" + fromId))
        .named(Text.format("%s-%s-from-%s", Metadata.nameOf(target), to.port(), fromName))
        .set(ListNode.of(rule), "spec", "ingress")
        .set(ListNode.of(IN), "spec", "policyTypes");
  }

  private static Draft outgoing(
      ResourceId source, String toId, Value<String> toName, MapNode rule) {
    return selecting(source, policy(source.hyphenated() + "-to-" + toId))
        .named(Text.format("%s-to-%s", Metadata.nameOf(source), toName))
        .set(ListNode.of(rule, PolicyRules.DNS), "spec", "egress")
        .set(ListNode.of(OUT), "spec", "policyTypes");
  }

  private static Draft policy(String id) {
    return Draft.of("networking.k8s.io/v1", "NetworkPolicy", id);
  }

  private static Draft selecting(ResourceId pods, Draft policy) {
    return policy
        .beside(pods)
        .add(Entry.of(Metadata.NAME_LABEL, Metadata.nameOf(pods)), "metadata", "labels")
        .set(Pods.labelsOf(pods), "spec", "podSelector", "matchLabels");
  }

  @Override
  public void join(Assembly assembly) {
    policies.forEach(assembly::resource);
  }
}
