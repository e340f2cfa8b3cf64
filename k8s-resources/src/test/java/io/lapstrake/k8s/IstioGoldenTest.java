package io.lapstrake.k8s;

import static io.lapstrake.k8s.Words.image;
import static io.lapstrake.k8s.harness.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Part;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.k8s.config.Secret;
import io.lapstrake.k8s.istio.DestinationRule;
import io.lapstrake.k8s.istio.IstioGateway;
import io.lapstrake.k8s.istio.LoadBalancing;
import io.lapstrake.k8s.istio.Retries;
import io.lapstrake.k8s.istio.Route;
import io.lapstrake.k8s.istio.RouteMatch;
import io.lapstrake.k8s.istio.Server;
import io.lapstrake.k8s.istio.Subset;
import io.lapstrake.k8s.istio.Target;
import io.lapstrake.k8s.istio.TlsMode;
import io.lapstrake.k8s.istio.TrafficPolicy;
import io.lapstrake.k8s.istio.VirtualService;
import io.lapstrake.k8s.network.Service;
import io.lapstrake.k8s.network.ServicePort;
import io.lapstrake.k8s.network.Split;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.workload.Deployment;
import org.junit.jupiter.api.Test;

/** Istio's kinds, for which fabric8 has no class here; the files follow Istio's reference. */
class IstioGoldenTest {

  private static final Deployment API =
      Deployment.named("api").container(Container.of("app", image("app:1")).port("http", 8080));
  private static final Service WEB = API.service().port("http", 80);
  private static final Service NEXT = API.service("next").port("http", 81);
  private static final ServicePort HTTP = WEB.port("http");
  private static final Target NOW = Target.of(HTTP);
  private static final Target THEN = Target.of(NEXT.port("http"));

  private static Manifests shop(Part... parts) {
    return Stack.named("test").in("shop").with(parts).resolve(Environment.named("test"));
  }

  @Test
  void a_gateway_listens_at_the_edge_of_the_mesh() {
    IstioGateway gateway =
        IstioGateway.named("public")
            .ofIngressGateway()
            .server(Server.http("http", 80).host("*").redirectingToHttps())
            .server(
                Server.https("https", 443, Secret.existing("shop-tls"))
                    .host("shop.example.com")
                    .mutual())
            .server(Server.passthrough("tls", 8443).host("*.example.com"))
            .server(Server.tcp("pg", 5432).host("*"));
    assertGolden(
        "istio-gateway.yaml",
        shop(
            API,
            WEB,
            gateway,
            VirtualService.named("shop")
                .host("shop.example.com")
                .at(gateway)
                .at(IstioGateway.existing("edge").in("istio-system"))
                .withinMesh()
                .route(
                    Route.of(
                            RouteMatch.under("/api")
                                .header("x-one", "1")
                                .headerMatching("x-two", "2.*")
                                .query("q", "3")
                                .method("GET")
                                .fromPodsWith("app", "web"),
                            RouteMatch.exactly("/exact"),
                            RouteMatch.matching("/v[0-9]+"))
                        .called("api")
                        .to(HTTP)
                        .rewritePath("/")
                        .rewriteHost("inner.example.com")
                        .requestHeader("x-from", "edge")
                        .responseHeader("x-by", "mesh"))
                .route(
                    Route.of(RouteMatch.under("/old"))
                        .redirectToPath("/new")
                        .redirectToHost("new.example.com")
                        .redirectStatus(308))
                .route(Route.of().to(Target.host("outside.example.com").port(443)))));
  }

  @Test
  void traffic_is_split_shadowed_and_made_to_fail() {
    DestinationRule versions =
        DestinationRule.named("api", WEB)
            .policy(
                TrafficPolicy.none()
                    .balancing(LoadBalancing.LEAST_REQUEST)
                    .maxConnections(100)
                    .connectTimeoutSeconds(3)
                    .maxPendingRequests(50)
                    .maxRequests(200)
                    .maxRequestsPerConnection(10)
                    .ejectAfterErrors(5)
                    .ejectionIntervalSeconds(20)
                    .ejectionSeconds(60)
                    .maxEjectionPercent(50)
                    .tls(TlsMode.ISTIO_MUTUAL))
            .subset(Subset.named("v1").label("version", "v1"))
            .subset(
                Subset.named("v2")
                    .label("version", "v2")
                    .policy(TrafficPolicy.none().stickyByHeader("x-user")));
    assertGolden(
        "istio-routes.yaml",
        shop(
            API,
            WEB,
            NEXT,
            versions,
            DestinationRule.named("cookie", "a.example.com")
                .policy(TrafficPolicy.none().stickyByCookie("user", 3600)),
            DestinationRule.named("source", "b.example.com")
                .policy(TrafficPolicy.none().stickyByAddress()),
            VirtualService.named("api")
                .host(WEB)
                .route(
                    Route.of(RouteMatch.any().header("x-group", "b"))
                        .to(NOW.subset(versions, "v2")))
                .route(
                    Route.of()
                        .to(Split.of(75, NOW.subset("v1")).and(20, NOW.subset("v2")).and(5, THEN))
                        .mirrorTo(THEN)
                        .mirrorPercent(50)
                        .timeoutSeconds(10)
                        .retries(Retries.attempts(3).perTrySeconds(2).on("5xx,connect-failure"))
                        .delaying(10, 5)
                        .failing(1, 503))));
  }

  @Test
  void shares_make_a_hundred_and_subsets_are_there() {
    Route short10 = Route.of().to(Split.of(80, NOW).and(10, THEN));
    assertThatThrownBy(
            () -> shop(API, WEB, NEXT, VirtualService.named("api").host(WEB).route(short10)))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith(
            "LAP-0413 Shares that are not the whole\n"
                + "  at test/VirtualService/api, spec.http[0].route");

    DestinationRule rule = DestinationRule.named("api", WEB).subset(Subset.named("v1"));
    Route lost = Route.of().to(NOW.subset(rule, "v2"));
    assertThatThrownBy(
            () -> shop(API, WEB, rule, VirtualService.named("api").host(WEB).route(lost)))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("subset \"v2\"")
        .hasMessageContaining("v1");
  }
}
