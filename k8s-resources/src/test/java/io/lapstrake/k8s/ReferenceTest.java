package io.lapstrake.k8s;

import static io.lapstrake.k8s.Words.gibibytes;
import static io.lapstrake.k8s.Words.httpGet;
import static io.lapstrake.k8s.Words.image;
import static io.lapstrake.k8s.Words.tcp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Part;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Input;
import io.lapstrake.k8s.config.ConfigMap;
import io.lapstrake.k8s.network.Ingress;
import io.lapstrake.k8s.network.Port;
import io.lapstrake.k8s.network.Protocol;
import io.lapstrake.k8s.network.Service;
import io.lapstrake.k8s.network.Traffic;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.storage.Claim;
import io.lapstrake.k8s.storage.EmptyDirectory;
import io.lapstrake.k8s.workload.Deployment;
import io.lapstrake.k8s.workload.StatefulSet;
import org.junit.jupiter.api.Test;

/** What refers to another object must find it, and what it wants of it. */
class ReferenceTest {

  private static final Container APP = Container.of("app", image("app:1")).port("http", 8080);
  private static final Deployment API = Deployment.named("api").container(APP);

  private static void assertProblem(String text, Part... parts) {
    assertThatThrownBy(() -> Stack.named("shop").with(parts).resolve(Environment.named("test")))
        .isInstanceOf(ProblemException.class)
        .hasMessage(text.stripTrailing());
  }

  @Test
  void an_object_that_is_described_twice_is_a_problem() {
    assertProblem(
        """
        LAP-0201 Address used twice
          at shop/Deployment/api
          Two resources of this stack are Deployment/api.
          Fix: give one of them another id, or add it only once.
        """,
        API,
        Deployment.named("api").replicas(3).container(APP));
  }

  @Test
  void a_service_of_a_port_that_the_workload_lacks_is_a_problem() {
    assertProblem(
        """
        LAP-0204 Reference to what is not there
          at shop/Service/api, spec.ports[0].targetPort
          shop/Deployment/api has no port "grpc"; it has http.
          Fix: refer to one that it has, or add it to shop/Deployment/api.
        """,
        API,
        API.service().port("grpc", 80));
  }

  @Test
  void a_service_by_another_protocol_than_the_container_speaks_is_a_problem() {
    Deployment resolver =
        Deployment.named("dns").container(Container.of("dns", image("dns:1")).udpPort("dns", 53));
    assertProblem(
        """
        LAP-0204 Reference to what is not there
          at shop/Service/dns, spec.ports[0].targetPort
          shop/Deployment/dns has no port "dns"; it has dns (UDP).
          Fix: refer to one that it has, or add it to shop/Deployment/dns.
        """,
        resolver,
        resolver.service().port("dns", 53));
    assertProblem(
        """
        LAP-0204 Reference to what is not there
          at shop/Service/api, spec.ports[0].targetPort
          shop/Deployment/api has no UDP port "http"; it has http.
          Fix: refer to one that it has, or add it to shop/Deployment/api.
        """,
        API,
        API.service().port(Port.of("http", 80).protocol(Protocol.UDP)));
  }

  @Test
  void an_ingress_to_a_service_that_is_not_in_the_stack_is_one_problem() {
    assertProblem(
        """
        LAP-0203 Unknown resource
          at shop/Ingress/web, spec.rules[0].http.paths[0].backend.service.name
          Service/api is referred to but is no part of this stack.
          Fix: add it to the stack with with(…).
        """,
        API,
        Ingress.named("web").route("/", API.service().port("http", 80).port("http")));
  }

  @Test
  void an_ingress_to_a_port_that_the_service_lacks_is_a_problem() {
    Service web = API.service().port("http", 80);
    assertProblem(
        """
        LAP-0204 Reference to what is not there
          at shop/Ingress/web, spec.rules[0].http.paths[0].backend.service.port.name
          shop/Service/api has no port "https"; it has http.
          Fix: refer to one that it has, or add it to shop/Service/api.
        """,
        API,
        web,
        Ingress.named("web").route("/", web.port("https")));
  }

  @Test
  void an_ingress_without_routes_is_a_problem() {
    assertProblem(
        """
        LAP-0403 Ingress without routes
          at shop/Ingress/web, spec.rules
          Kubernetes takes an Ingress only when it has a route or a default.
          Fix: add route(path, service.port(…)) or otherwise(service.port(…)).
        """,
        Ingress.named("web").ingressClass("nginx"));
  }

  @Test
  void an_unknown_key_of_a_config_map_is_a_problem() {
    ConfigMap settings = ConfigMap.named("settings").entry("LEVEL", "info").file("a.yaml", "a");
    assertProblem(
        """
        LAP-0204 Reference to what is not there
          at shop/Deployment/api, spec.template.spec.containers[0].env[0].valueFrom.configMapKeyRef.key
          shop/ConfigMap/settings has no key "LEVLE"; it has LEVEL, a.yaml.
          Fix: refer to one that it has, or add it to shop/ConfigMap/settings.
        """,
        settings,
        Deployment.named("api").container(APP.env("LEVEL", settings.key("LEVLE"))));
  }

  @Test
  void a_key_that_is_not_there_in_this_environment_is_a_problem() {
    Input<Boolean> debug = Input.flag("debug").orElse(true);
    ConfigMap settings =
        ConfigMap.named("settings").entry("LEVEL", "info").entryWhen(debug, "TRACE", "all");
    Stack stack =
        Stack.named("shop")
            .with(
                settings,
                Deployment.named("api").container(APP.env("TRACE", settings.key("TRACE"))));

    assertThat(stack.resolve(Environment.named("dev")).size()).isEqualTo(2);
    assertThatThrownBy(() -> stack.resolve(Environment.named("prod").with("debug", false)))
        .hasMessage(
            """
            LAP-0204 Reference to what is not there
              at shop/Deployment/api, spec.template.spec.containers[0].env[0].valueFrom.configMapKeyRef.key
              shop/ConfigMap/settings has no key "TRACE"; it has LEVEL.
              Fix: refer to one that it has, or add it to shop/ConfigMap/settings."""
                .stripIndent());
  }

  @Test
  void values_that_need_each_other_are_a_problem() {
    ConfigMap left = ConfigMap.named("left");
    ConfigMap right = ConfigMap.named("right");
    assertProblem(
        """
        LAP-0206 Dependency cycle
          at shop/ConfigMap/left
          shop/ConfigMap/left → shop/ConfigMap/right → shop/ConfigMap/left
          Fix: write one of the values out, or take away one after(…), so that one can be made first.
        """,
        left.entry("other", right.name()),
        right.entry("other", left.name()));
  }

  @Test
  void traffic_to_a_port_that_is_not_there_is_a_problem_at_both_ends() {
    Deployment client = Deployment.named("client").container(APP);
    assertProblem(
        """
        LAP-0204 Reference to what is not there
          at shop/NetworkPolicy/api-pg-from-client, spec.ingress[0].ports[0]
          shop/Deployment/api has no port "pg"; it has http.
          Fix: refer to one that it has, or add it to shop/Deployment/api.

        LAP-0204 Reference to what is not there
          at shop/NetworkPolicy/client-to-api-pg, spec.egress[0].ports[0]
          shop/Deployment/api has no port "pg"; it has http.
          Fix: refer to one that it has, or add it to shop/Deployment/api.
        """,
        API,
        client,
        Traffic.allow(client, API.port("pg")));
  }

  @Test
  void a_stateful_set_without_its_headless_service_is_a_problem() {
    assertProblem(
        """
        LAP-0203 Unknown resource
          at shop/StatefulSet/db, spec.serviceName
          Service/db is referred to but is no part of this stack.
          Fix: add it to the stack with with(…).
        """,
        StatefulSet.named("db").container(APP));
  }

  @Test
  void a_workload_without_containers_is_a_problem() {
    assertProblem(
        """
        LAP-0401 Workload without containers
          at shop/Deployment/api, spec.template.spec.containers
          A pod runs at least one container.
          Fix: add one with container(Container.of(name, image)).
        """,
        Deployment.named("api"));
  }

  @Test
  void a_probe_of_a_port_that_the_container_lacks_is_a_problem() {
    assertProblem(
        """
        LAP-0404 Probe of a port that the container lacks
          at shop/Deployment/api, spec.template.spec.containers[name=app].livenessProbe.tcpSocket.port
          The container has no port "web"; it has http.
          Fix: probe a port that it has, or add port("web", number).

        LAP-0404 Probe of a port that the container lacks
          at shop/Deployment/api, spec.template.spec.containers[name=bare].readinessProbe.httpGet.port
          The container has no port "http"; it has none.
          Fix: probe a port that it has, or add port("http", number).
        """,
        Deployment.named("api")
            .container(APP.aliveWhen(tcp("web")))
            .container(Container.of("bare", image("bare:1")).readyWhen(httpGet("/").on("http"))));
  }

  @Test
  void a_mount_of_a_claim_that_nobody_makes_is_a_problem() {
    Claim data = Claim.named("data").size(gibibytes(1));
    assertProblem(
        """
        LAP-0347 Name of nothing here
          at shop/Deployment/api, spec.template.spec.containers[name=app].volumeMounts[mountPath=/data].name
          "data" was given; Kubernetes accepts what stands in volumes[*].name; there are tmp.
          Fix: write one of those, or add it there.
        """,
        Deployment.named("api")
            .container(APP.mount(data, "/data").mount(EmptyDirectory.named("tmp"), "/tmp")));
  }

  @Test
  void two_volumes_of_one_name_are_a_problem() {
    assertProblem(
        """
        LAP-0402 Two volumes of one name
          at shop/Deployment/api, spec.template.spec.volumes
          Two different volumes of this pod are called "tmp".
          Fix: give one of them another name with Volume.named(name, …).
        """,
        Deployment.named("api")
            .container(APP.mount(EmptyDirectory.named("tmp"), "/tmp"))
            .volume(EmptyDirectory.named("tmp").inMemory()));
  }

  @Test
  void a_description_that_is_not_used_stays_as_it_was() {
    API.replicas(5).label("a", "b").container(APP);

    assertThat(API.draft().tree().map("spec").get("replicas")).isNull();
    assertThat(API.draft().tree().map("metadata").map("labels").size()).isEqualTo(1);
  }
}
