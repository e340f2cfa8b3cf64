package io.lapstrake.k8s;

import static io.lapstrake.k8s.Words.INGRESS_NGINX;
import static io.lapstrake.k8s.Words.fromCidr;
import static io.lapstrake.k8s.Words.fromIngress;
import static io.lapstrake.k8s.Words.fromNamespace;
import static io.lapstrake.k8s.Words.image;
import static io.lapstrake.k8s.Words.toCidr;
import static io.lapstrake.k8s.harness.Golden.assertGolden;

import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Release;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Literal;
import io.lapstrake.k8s.config.ConfigMap;
import io.lapstrake.k8s.namespace.Namespace;
import io.lapstrake.k8s.network.Ingress;
import io.lapstrake.k8s.network.Peer;
import io.lapstrake.k8s.network.Port;
import io.lapstrake.k8s.network.Protocol;
import io.lapstrake.k8s.network.Service;
import io.lapstrake.k8s.network.Traffic;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.workload.Deployment;
import org.junit.jupiter.api.Test;

/** The words of Services, Ingresses and traffic; the expected files follow Kubernetes' API. */
class NetworkGoldenTest {

  private static final Deployment API =
      Deployment.named("api")
          .container(Container.of("app", image("app:1")).port("http", 8080).udpPort("dns", 5353));

  @Test
  void a_service_is_reached_as_it_is_said() {
    assertGolden(
        "service.yaml",
        API.withName(Release.prefixed("api")).in("back"),
        API.service().port("http", 80).port(Port.of("dns", 53).protocol(Protocol.UDP)),
        API.service("nodes")
            .onEveryNode()
            .keepingSourceAddress()
            .port(Port.of("web", 80).target("http").onEveryNode(30080)),
        API.service("public")
            .loadBalancer("example.com/lb")
            .allowingFrom("203.0.113.0/24")
            .port(Port.of("web", 443).target(8080).appProtocol("https"))
            .port(Port.of("names", 53).target("dns").protocol(Protocol.UDP)),
        API.service("members").headless().withUnreadyPods(),
        Service.named("old")
            .selecting("app", "old")
            .stickyForSeconds(600)
            .port("http", Literal.of(80)),
        Service.external("mail", "smtp.example.com"));
  }

  @Test
  void a_service_gives_its_host_and_its_ports() {
    Service web = API.service().port("http", 80);
    assertGolden(
        "service-aspects.yaml",
        Stack.named("test")
            .in("shop")
            .with(
                API,
                web,
                ConfigMap.named("addresses")
                    .entry("host", web.host())
                    .entry("number", web.port("http").number())
                    .entry("address", web.port("http").address())
                    .entry("url", web.port("http").url("http")))
            .resolve(Environment.named("test")));
  }

  @Test
  void an_ingress_leads_to_services() {
    Service web = API.service().port("http", 80);
    assertGolden(
        "ingress.yaml",
        API,
        web,
        Ingress.named("shop")
            .ingressClass("nginx")
            .at("shop.example.com")
            .tls("shop-tls")
            .route("/", web.port("http"))
            .exactRoute("/health", web.port("http"))
            .at("api.example.com")
            .tls("api-tls")
            .controllerRoute("/v[0-9]+", web.port("http"))
            .otherwise(web.port("http")),
        Ingress.named("any").route("/any", web.port("http")));
  }

  @Test
  void traffic_is_denied_but_for_what_is_allowed() {
    Deployment database =
        Deployment.named("db")
            .container(Container.of("db", image("db:1")).port("pg", 5432))
            .in("data");
    assertGolden(
        "traffic.yaml",
        Stack.named("test")
            .in("shop")
            .with(API, database)
            .with(
                Traffic.denyAll(),
                Traffic.denyIncoming(),
                Traffic.allow(API, database.port("pg")),
                Traffic.allow(fromIngress(INGRESS_NGINX), API.port("http")),
                Traffic.allow(fromNamespace("monitoring"), API.port("dns")),
                Traffic.allow(fromCidr("10.0.0.0/8").except("10.1.0.0/16"), API.port("http")),
                Traffic.allow(Peer.namespace("tools").podsWith("app", "probe"), API.port("http")),
                Traffic.allow(Peer.everyPod(), database.port("pg")),
                Traffic.allow(API, toCidr("203.0.113.0/24").port(443).udpPort(123)),
                Traffic.allow(API, Peer.anywhere().port(80)))
            .resolve(Environment.named("test")));
  }

  @Test
  void peers_may_be_given_by_values_and_by_namespaces_of_the_stack() {
    Namespace tools = Namespace.named("tools");
    ConfigMap first = ConfigMap.named("first").in(tools);
    assertGolden(
        "peers.yaml",
        tools,
        first,
        API.after(first),
        Traffic.allow(Peer.namespace(tools), API.port("http")),
        Traffic.allow(Peer.namespace("watch", Literal.of("monitoring")), API.port("http")),
        Traffic.allow(API, Peer.anywhere().port(Literal.of(443))),
        Traffic.allow(API, toCidr("203.0.113.7/32").udpPort(123)),
        Traffic.allow(
            API, Peer.cidr("time", Literal.of("203.0.113.8/32")).udpPort(Literal.of(124))));
  }
}
