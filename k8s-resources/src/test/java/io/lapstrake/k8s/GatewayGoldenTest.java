package io.lapstrake.k8s;

import static io.lapstrake.k8s.Words.image;
import static io.lapstrake.k8s.harness.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Part;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Literal;
import io.lapstrake.k8s.config.ConfigMap;
import io.lapstrake.k8s.config.Secret;
import io.lapstrake.k8s.extension.CustomObject;
import io.lapstrake.k8s.gateway.ClientCertificates;
import io.lapstrake.k8s.gateway.Cors;
import io.lapstrake.k8s.gateway.Gateway;
import io.lapstrake.k8s.gateway.GatewayClass;
import io.lapstrake.k8s.gateway.HeaderChanges;
import io.lapstrake.k8s.gateway.HttpMatch;
import io.lapstrake.k8s.gateway.HttpMethod;
import io.lapstrake.k8s.gateway.HttpRoute;
import io.lapstrake.k8s.gateway.HttpRule;
import io.lapstrake.k8s.gateway.Listener;
import io.lapstrake.k8s.gateway.Redirect;
import io.lapstrake.k8s.gateway.RouteKind;
import io.lapstrake.k8s.istio.Route;
import io.lapstrake.k8s.istio.VirtualService;
import io.lapstrake.k8s.network.Ingress;
import io.lapstrake.k8s.network.Service;
import io.lapstrake.k8s.network.ServicePort;
import io.lapstrake.k8s.network.Split;
import io.lapstrake.k8s.object.LabelTest;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.workload.Deployment;
import org.junit.jupiter.api.Test;

/** The words of the Gateway API; the expected files follow its reference of version 1.2. */
class GatewayGoldenTest {

  private static final Deployment API =
      Deployment.named("api").container(Container.of("app", image("app:1")).port("http", 8080));
  private static final Service WEB = API.service().port("http", 80);
  private static final Service NEXT = API.service("next").port("http", 81);
  private static final ServicePort HTTP = WEB.port("http");
  private static final Gateway EDGE =
      Gateway.existing("edge").in("gateways").listener(Listener.http("https", 8443));

  private static Manifests shop(Part... parts) {
    return Stack.named("test").in("shop").with(parts).resolve(Environment.named("test"));
  }

  @Test
  void a_gateway_listens_as_it_is_said() {
    ConfigMap settings = ConfigMap.named("settings");
    GatewayClass own =
        GatewayClass.named("own", "example.com/gateway")
            .description("Gateways of the shop")
            .parameters(settings);
    assertGolden(
        "gateway.yaml",
        shop(
            settings,
            own,
            Gateway.named("public", own)
                .address("203.0.113.80")
                .addressByName("edge.example.com")
                .infrastructureLabel("team", "shop")
                .infrastructureAnnotation("example.com/size", "large")
                .listener(Listener.http("http", 80))
                .listener(
                    Listener.https("https", 443, Secret.existing("shop-tls"))
                        .certificate(Secret.existing("other-tls"))
                        .host("*.example.com")
                        .routesFromEveryNamespace()
                        .routesOf(RouteKind.HTTP)
                        .routesOf(RouteKind.GRPC))
                .listener(
                    Listener.passthrough("tls", 8443)
                        .routesOf(RouteKind.TLS)
                        .routesFrom("routes", "tls")),
            Gateway.named("small", GatewayClass.existing("envoy"))
                .listener(Listener.http("http", 80))));
  }

  @Test
  void a_gateway_is_told_more() {
    assertGolden(
        "gateway-options.yaml",
        shop(
            Gateway.named("public", GatewayClass.existing("envoy"))
                .infrastructureParameters(
                    CustomObject.existing("gateway.envoyproxy.io/v1alpha1", "EnvoyProxy", "large"))
                .listener(
                    Listener.https("https", 443, Secret.existing("shop-tls").in("certificates"))
                        .certificate(
                            CustomObject.existing("example.com/v1", "CloudCertificate", "wide")
                                .in("certificates"))
                        .tlsOption("example.com/min-version", "1.3")
                        .routesOf("example.com", "MqttRoute")
                        .routesOf(RouteKind.HTTP)
                        .routesFrom(
                            LabelTest.in("team", "shop", "search"),
                            LabelTest.isMissing("closed")))));
  }

  @Test
  void a_route_of_a_mesh_has_backends_of_many_kinds() {
    Input<String> track = Input.text("track").orElse("api");
    CustomObject models =
        CustomObject.existing("inference.networking.k8s.io/v1", "InferencePool", "models");
    assertGolden(
        "http-route-backends.yaml",
        shop(
            API,
            WEB,
            NEXT,
            HttpRoute.named("inside")
                .at(WEB)
                .at(NEXT.port("http"))
                .rule(
                    HttpRule.of()
                        .to(NEXT.port("http"), HeaderChanges.none().set("x-track", "next"))
                        .to(HTTP, HeaderChanges.none().add("x-track", track)))
                .rule(
                    HttpRule.of()
                        .to(models)
                        .extension(CustomObject.existing("example.com/v1", "RateLimit", "ten"))
                        .mirrorTo(models.in("lab")))));
  }

  /** What the standard channel has since versions 1.3, 1.4 and 1.5 of the Gateway API. */
  @Test
  void what_came_after_version_1_2() {
    ConfigMap partners = ConfigMap.named("partners");
    GatewayClass envoy = GatewayClass.existing("envoy");
    Secret certificate = Secret.existing("shop-tls");
    assertGolden(
        "gateway-later.yaml",
        shop(
            API,
            WEB,
            NEXT,
            partners,
            Gateway.named("partners", envoy)
                .listener(Listener.https("https", 443, certificate))
                .listener(Listener.https("open", 8443, certificate))
                .clientCertificate(Secret.existing("gateway-tls"))
                .clientsMustShow(ClientCertificates.signedBy(partners))
                .clientsMustShow(
                    ClientCertificates.signedBy(partners)
                        .orBy(
                            CustomObject.existing("example.com/v1", "Authority", "more")
                                .in("trust"))
                        .orWithout(),
                    8443)
                .listenersFrom(LabelTest.in("team", "shop")),
            Gateway.named("public", envoy)
                .listener(Listener.http("http", 80))
                .listenersFromEveryNamespace(),
            Gateway.named("inner", envoy)
                .listener(Listener.http("http", 80))
                .listenersFromItsNamespace(),
            HttpRoute.named("shop")
                .rule(
                    HttpRule.of()
                        .named("most")
                        .to(HTTP)
                        .mirrorTo(NEXT.port("http"), 10)
                        .mirrorTo(NEXT.port("http"), 5, 1000)
                        .cors(
                            Cors.from("https://shop.example.com")
                                .andFrom("https://*.example.org")
                                .method(HttpMethod.PUT)
                                .method(HttpMethod.DELETE)
                                .requestHeader("x-token")
                                .responseHeader("x-pages")
                                .withCredentials()
                                .maxAgeSeconds(600)))
                .rule(
                    HttpRule.of(HttpMatch.under("/open"))
                        .to(HTTP)
                        .cors(
                            Cors.fromEverywhere()
                                .everyMethod()
                                .everyRequestHeader()
                                .everyResponseHeader()))));
  }

  @Test
  void a_route_leads_to_services() {
    Gateway gateway =
        Gateway.named("public", GatewayClass.existing("envoy")).listener(Listener.http("web", 80));
    assertGolden(
        "http-route.yaml",
        shop(
            API,
            WEB,
            NEXT,
            gateway,
            EDGE,
            HttpRoute.named("shop")
                .at(gateway.listener("web"))
                .at(Gateway.existing("inner"))
                .at(Gateway.existing("outer").listener("web"))
                .at(EDGE.listener("https"))
                .host("shop.example.com")
                .route("/", HTTP)
                .rule(
                    HttpRule.of(
                            HttpMatch.exactly("/a")
                                .header("x-one", "1")
                                .headerMatching("x-two", "2.*")
                                .query("q", "3")
                                .queryMatching("r", "4.*")
                                .method(HttpMethod.POST),
                            HttpMatch.matching("/v[0-9]+"))
                        .to(HTTP)
                        .timeoutSeconds(10)
                        .backendTimeoutSeconds(5))));
  }

  @Test
  void traffic_is_split_mirrored_and_changed() {
    Input<Integer> old = Input.integer("old.percent").orElse(80);
    Input<Integer> fresh = Input.integer("fresh.percent").orElse(20);
    assertGolden(
        "http-route-changes.yaml",
        shop(
            API,
            WEB,
            NEXT,
            HttpRoute.named("shop")
                .rule(
                    HttpRule.of(HttpMatch.any().header("x-canary", "yes"))
                        .to(Split.canary(HTTP, NEXT.port("http"), 10)))
                .rule(HttpRule.of().to(Split.of(old, HTTP).and(fresh, NEXT.port("http"))))
                .rule(
                    HttpRule.of(HttpMatch.under("/mirrored"))
                        .to(HTTP)
                        .mirrorTo(NEXT.port("http"))
                        .rewriteHost("inner.example.com")
                        .rewritePrefix("/")
                        .requestHeaders(HeaderChanges.none().set("x-from", "gateway"))
                        .requestHeaders(HeaderChanges.none().add("x-more", "1").remove("x-less"))
                        .responseHeaders(HeaderChanges.none().remove("server")))
                .rule(HttpRule.of(HttpMatch.under("/whole")).rewritePath("/one").to(HTTP))
                .rule(HttpRule.of(HttpMatch.under("/safe")).redirect(Redirect.toHttps().port(8443)))
                .rule(
                    HttpRule.of(HttpMatch.under("/old"))
                        .redirect(Redirect.toHost("new.example.com").prefix("/new")))
                .rule(
                    HttpRule.of(HttpMatch.under("/gone"))
                        .redirect(Redirect.toPath("/sorry").path("/gone/for/good")))));
  }

  @Test
  void routes_lead_to_services_that_are_made_elsewhere() {
    Service metrics = Service.existing("prometheus").in("monitoring").port("http", 9090);
    Service beside = Service.existing("legacy").port("web", 8000);
    assertGolden(
        "routes-elsewhere.yaml",
        Stack.named("test")
            .in("shop")
            .expecting(metrics, beside)
            .with(
                Ingress.named("legacy").at("old.example.com").route("/", beside.port("web")),
                HttpRoute.named("metrics").route("/", metrics.port("http")),
                VirtualService.named("metrics")
                    .host(metrics)
                    .route(Route.of().to(metrics.port("http"))),
                ConfigMap.named("hosts")
                    .entry("metrics", metrics.port("http").url("http"))
                    .entry("legacy", beside.host()))
            .resolve(Environment.named("test")));

    assertThatThrownBy(() -> metrics.port("grpc").number())
        .hasMessage(
            "Service/prometheus is made elsewhere, and nothing was said of its port \"grpc\"");
  }

  @Test
  void shares_make_a_hundred() {
    HttpRule rule = HttpRule.of().to(Split.of(90, HTTP).and(Literal.of(20), NEXT.port("http")));

    assertThatThrownBy(() -> shop(API, WEB, NEXT, HttpRoute.named("shop").rule(rule)))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith(
            "LAP-0413 Shares that are not the whole\n"
                + "  at test/HTTPRoute/shop, spec.rules[0].backendRefs")
        .hasMessageEndingWith(
            "  The shares of the traffic do not make 100 percent together.\n"
                + "  Fix: give shares that make 100.");
    assertThatThrownBy(() -> Split.canary(HTTP, HTTP, 101))
        .hasMessage("A percentage is 0 to 100, not 101");
    assertThat(Split.of(100, HTTP).shares()).hasSize(1);
  }
}
