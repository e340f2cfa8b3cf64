package io.lapstrake.k8s;

import static io.lapstrake.k8s.Words.fromIngress;
import static io.lapstrake.k8s.Words.fromNamespace;
import static io.lapstrake.k8s.Words.image;
import static io.lapstrake.k8s.Words.toCidr;
import static io.lapstrake.k8s.harness.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Part;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Literal;
import io.lapstrake.k8s.address.Cidr;
import io.lapstrake.k8s.network.NetworkPolicy;
import io.lapstrake.k8s.network.Peer;
import io.lapstrake.k8s.network.PolicyPort;
import io.lapstrake.k8s.network.Traffic;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.workload.Deployment;
import org.junit.jupiter.api.Test;

/** Network policies by intent and in Kubernetes' own words. */
class PolicyGoldenTest {

  private static final Deployment API =
      Deployment.named("api").container(Container.of("app", image("app:1")).port("http", 8080));

  private static Manifests shop(Part... parts) {
    return Stack.named("test").in("shop").with(parts).resolve(Environment.named("test"));
  }

  @Test
  void several_ways_between_the_same_parties() {
    Input<Integer> port = Input.integer("proxy.port").orElse(3128);
    assertGolden(
        "traffic-ways.yaml",
        shop(
            API,
            Traffic.denyOutgoing(),
            Traffic.allowDns(),
            Traffic.allow(API, toCidr("0.0.0.0/0").port(443)),
            Traffic.allow(API, toCidr("0.0.0.0/0").port(port)),
            Traffic.allow(API, toCidr("0.0.0.0/0").port(PolicyPort.tcp(8000, 8999)).called("old")),
            Traffic.allow(API, Peer.anywhereIpv6()),
            Traffic.allow(fromNamespace("tools").podsWith("app", "One"), API.port("http")),
            Traffic.allow(fromNamespace("tools").podsWith("app", "two"), API.port("http")),
            Traffic.allow(fromIngress("traefik"), API),
            Traffic.allow(
                Peer.ingressController(Literal.of("gateway")).called("outside"),
                API.port("http"))));
  }

  @Test
  void a_policy_in_kubernetes_own_words() {
    assertGolden(
        "network-policy.yaml",
        shop(
            API,
            NetworkPolicy.of("api", API)
                .allowOutgoing(Peer.everyPodOfTheNamespace(), PolicyPort.tcp("grpc"))
                .allowDns()
                .allowIncoming(
                    Peer.pods(API),
                    PolicyPort.tcp(8080),
                    PolicyPort.tcp(8000, 8099),
                    PolicyPort.udp("dns"),
                    PolicyPort.udp(100, 199),
                    PolicyPort.udp(5353),
                    PolicyPort.sctp(9))
                .allowIncoming(
                    Peer.cidr(Cidr.of("10.0.0.0/8")).except(Cidr.of("10.1.0.0/16")),
                    PolicyPort.tcp(443)),
            NetworkPolicy.ofEveryPod("closed").denyOutgoing().denyIncoming(),
            NetworkPolicy.ofEveryPod("web").selecting("tier", "web").denyIncoming()));
  }

  @Test
  void ports_go_up_and_pods_have_their_own_labels() {
    assertThatThrownBy(() -> PolicyPort.tcp(9, 8))
        .hasMessage("No ports from 9 to 8: the lower number comes first");
    assertThatThrownBy(() -> Peer.pods(API).podsWith("a", "1"))
        .hasMessage("The pods of a workload are known by their own labels: api");
    assertThat(Peer.INGRESS_NGINX).isEqualTo("ingress-nginx");
  }
}
