package io.lapstrake.k8s.network;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.object.KubernetesObject;
import io.lapstrake.k8s.pod.Pods;

/**
 * One network policy as Kubernetes has it; {@link Traffic} says the same as what is meant.
 *
 * <p>A policy denies the pods that it selects all that no policy allows, in the directions that it
 * speaks of.
 *
 * <pre>{@code
 * NetworkPolicy.of("database", database)
 *     .allowIncoming(Peer.pods(api), PolicyPort.tcp(5432))
 *     .denyOutgoing()
 *     .allowDns()
 * }</pre>
 *
 * @see <a href="https://kubernetes.io/docs/concepts/services-networking/network-policies/">Network
 *     Policies</a>
 */
public final class NetworkPolicy implements KubernetesObject<NetworkPolicy> {

  private static final String[] TYPES = {"spec", "policyTypes"};
  private static final String[] SELECTOR = {"spec", "podSelector"};
  private static final String[] LABELS = {"spec", "podSelector", "matchLabels"};
  private static final Literal<String> IN = Literal.of("Ingress");
  private static final Literal<String> OUT = Literal.of("Egress");

  private final Draft draft;

  private NetworkPolicy(Draft draft) {
    this.draft = draft;
  }

  /** A policy of every pod of its namespace; the id is its name too. */
  public static NetworkPolicy ofEveryPod(String id) {
    return new NetworkPolicy(
        Draft.of("networking.k8s.io/v1", "NetworkPolicy", id).set(MapNode.EMPTY, SELECTOR));
  }

  /** A policy of the pods that a workload runs, in its namespace; the id is its name too. */
  public static NetworkPolicy of(String id, Pods pods) {
    return new NetworkPolicy(
        Draft.of("networking.k8s.io/v1", "NetworkPolicy", id)
            .beside(pods.id())
            .set(pods.podLabels(), LABELS));
  }

  /** Only of those pods that have a label, where no workload of the stack is meant. */
  public NetworkPolicy selecting(String label, String value) {
    return selecting(label, Literal.of(value));
  }

  /** Only of those pods that have a label, where no workload of the stack is meant. */
  public NetworkPolicy selecting(String label, Value<String> value) {
    return withDraft(draft.add(Entry.of(label, value), LABELS));
  }

  /** Denies what comes in and is not allowed. */
  public NetworkPolicy denyIncoming() {
    return speakingOf(IN);
  }

  /** Denies what goes out and is not allowed. */
  public NetworkPolicy denyOutgoing() {
    return speakingOf(OUT);
  }

  /** Lets someone in, by some ports of the pods; by every port when none is given. */
  public NetworkPolicy allowIncoming(Peer from, PolicyPort... ports) {
    NetworkPolicy policy = denyIncoming();
    MapNode rule = PolicyRules.from(from.tree(), list(ports));
    return policy.withDraft(policy.draft.append(rule, "spec", "ingress"));
  }

  /** Lets the pods out to someone, by some ports there; by every port when none is given. */
  public NetworkPolicy allowOutgoing(Peer to, PolicyPort... ports) {
    return allowOutgoing(PolicyRules.to(to.tree(), list(ports)));
  }

  /** Lets the pods ask the cluster's DNS, without which they find nobody by name. */
  public NetworkPolicy allowDns() {
    return allowOutgoing(PolicyRules.DNS);
  }

  private NetworkPolicy allowOutgoing(MapNode rule) {
    NetworkPolicy policy = denyOutgoing();
    return policy.withDraft(policy.draft.append(rule, "spec", "egress"));
  }

  private static ListNode list(PolicyPort... ports) {
    ListNode list = ListNode.EMPTY;
    for (PolicyPort port : ports) {
      list = list.with(port.tree());
    }
    return list;
  }

  /** The directions are written in one order, whichever is said first. */
  private NetworkPolicy speakingOf(Literal<String> direction) {
    ListNode said = draft.tree().map("spec").list("policyTypes");
    if (said.parts().contains(direction)) {
      return this;
    }
    return withDraft(
        draft.set(said.isEmpty() ? ListNode.of(direction) : ListNode.of(IN, OUT), TYPES));
  }

  @Override
  public Draft draft() {
    return draft;
  }

  @Override
  public NetworkPolicy withDraft(Draft changed) {
    return new NetworkPolicy(changed);
  }
}
