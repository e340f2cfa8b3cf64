package io.lapstrake.k8s;

import static io.lapstrake.k8s.Words.image;
import static io.lapstrake.k8s.harness.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Part;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Literal;
import io.lapstrake.k8s.address.Cidr;
import io.lapstrake.k8s.config.ConfigMap;
import io.lapstrake.k8s.extension.CustomObject;
import io.lapstrake.k8s.ingress.AlbOptions;
import io.lapstrake.k8s.ingress.BackendProtocol;
import io.lapstrake.k8s.ingress.NginxOptions;
import io.lapstrake.k8s.ingress.TraefikOptions;
import io.lapstrake.k8s.namespace.Namespace;
import io.lapstrake.k8s.network.Ingress;
import io.lapstrake.k8s.network.IngressClass;
import io.lapstrake.k8s.network.Service;
import io.lapstrake.k8s.network.ServicePort;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.workload.Deployment;
import org.junit.jupiter.api.Test;

/** The words of Ingresses and their classes; annotations as the controllers' references say. */
class IngressGoldenTest {

  private static final Deployment API =
      Deployment.named("api").container(Container.of("app", image("app:1")).port("http", 8080));
  private static final Service WEB = API.service().port("http", 80);
  private static final ServicePort HTTP = WEB.port("http");

  private static Manifests shop(Part... parts) {
    return Stack.named("test").in("shop").with(parts).resolve(Environment.named("test"));
  }

  @Test
  void classes_of_controllers_and_what_is_of_them() {
    ConfigMap settings = ConfigMap.named("settings");
    IngressClass inside =
        IngressClass.named("inside", "example.com/ingress").namespacedParameters(settings);
    Namespace wide = Namespace.named("wide");
    assertGolden(
        "ingress-class.yaml",
        shop(
            settings,
            wide,
            inside,
            IngressClass.named("outside", "k8s.io/ingress-nginx").asDefault(),
            IngressClass.named("whole", "example.com/whole").parameters(wide),
            API,
            WEB,
            Ingress.named("inside").ingressClass(inside).atEveryHost().route("/", HTTP),
            Ingress.named("many")
                .ingressClass(IngressClass.existing("traefik"))
                .atEveryHost()
                .route("/status", HTTP)
                .at("a.example.com")
                .tls()
                .route("/", HTTP)
                .route("/more", HTTP)
                .at("b.example.com")
                .tls("b-tls")
                .route("/", HTTP)));
  }

  @Test
  void what_is_no_service_or_has_no_named_port_is_led_to() {
    IngressClass buckets =
        IngressClass.named("buckets", "example.com/ingress")
            .parameters(CustomObject.existing("example.com/v1", "IngressSettings", "wide"));
    CustomObject icons = CustomObject.existing("example.com/v1", "StorageBucket", "icons");
    Service legacy = Service.existing("legacy");
    assertGolden(
        "ingress-backends.yaml",
        shop(
            buckets,
            Ingress.named("files").objectOtherwise(icons),
            Ingress.named("rest").otherwise(legacy, 8001),
            Ingress.named("web")
                .ingressClass(buckets)
                .at("shop.example.com")
                .route("/", legacy, 8000)
                .objectRoute("/icons", icons)));
  }

  @Test
  void a_controller_is_told_by_annotations() {
    assertGolden(
        "ingress-options.yaml",
        shop(
            API,
            WEB,
            Ingress.named("nginx")
                .at("shop.example.com")
                .controllerRoute("/api/(.*)", HTTP)
                .options(
                    NginxOptions.none()
                        .rewriteTarget("/$1")
                        .pathPatterns()
                        .bodyMegabytes(8)
                        .withoutSslRedirect()
                        .connectTimeoutSeconds(10)
                        .readTimeoutSeconds(120)
                        .sendTimeoutSeconds(90)
                        .speaking(BackendProtocol.GRPC)
                        .requestsPerSecond(50)
                        .allowingFrom("203.0.113.0/24")
                        .allowingFrom(Cidr.of("198.51.100.0/24"))
                        .sticky()),
            Ingress.named("canary")
                .at("shop.example.com")
                .route("/", HTTP)
                .options(
                    NginxOptions.none()
                        .forcingSslRedirect()
                        .canaryPercent(10)
                        .canaryHeader("x-canary", "yes")
                        .canaryCookie("canary")),
            Ingress.named("traefik")
                .at("shop.example.com")
                .route("/", HTTP)
                .options(
                    TraefikOptions.none()
                        .entryPoint("web")
                        .entryPoint("websecure")
                        .middleware("shop", "compress")
                        .middleware("shop", "headers")
                        .certificateResolver("letsencrypt")
                        .priority(10)),
            Ingress.named("alb")
                .at("shop.example.com")
                .route("/", HTTP)
                .options(
                    AlbOptions.none()
                        .internetFacing()
                        .toPods()
                        .https("arn:aws:acm:eu-west-1:123456789012:certificate/0a1b")
                        .group("shop")
                        .healthPath("/ready")
                        .idleTimeoutSeconds(120)
                        .allowingFrom("203.0.113.0/24")
                        .allowingFrom(Cidr.of("198.51.100.0/24")))));
  }

  @Test
  void what_is_said_before_its_host_is_a_problem() {
    assertThatThrownBy(
            () -> shop(API, WEB, Ingress.named("web").tls("t").at("a.b").route("/", HTTP)))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith(
            "LAP-0411 Route or certificate before its host\n  at test/Ingress/web, spec.rules")
        .hasMessageEndingWith(
            "  A route or a certificate was said before the first host, so it would be one of every host."
                + "\n  Fix: say at(host) first, or atEveryHost() where every host is meant.");
    assertThatThrownBy(
            () -> shop(API, WEB, Ingress.named("web").route("/", HTTP).at("a.b").route("/", HTTP)))
        .hasMessageStartingWith("LAP-0411 ");
  }

  @Test
  void a_host_that_leads_nowhere_is_a_problem() {
    assertThatThrownBy(
            () -> shop(API, WEB, Ingress.named("web").atEveryHost().route("/", HTTP).at("c.d")))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith(
            "LAP-0412 Host without routes\n  at test/Ingress/web, spec.rules[1]")
        .hasMessageEndingWith(
            "  No route was said after this host, and the Ingress has no default, so the host leads nowhere."
                + "\n  Fix: say the host's routes after at(host), or a default with otherwise(…).");
    assertThatCode(() -> shop(API, WEB, Ingress.named("web").at(Literal.of("c.d")).otherwise(HTTP)))
        .doesNotThrowAnyException();
  }
}
