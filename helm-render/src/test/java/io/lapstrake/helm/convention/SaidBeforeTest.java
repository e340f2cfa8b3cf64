package io.lapstrake.helm.convention;

import static io.lapstrake.helm.convention.BothSides.at;
import static io.lapstrake.k8s.Words.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.security.ContainerSecurity;
import io.lapstrake.k8s.security.PodSecurity;
import io.lapstrake.k8s.workload.Deployment;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a description says before a convention opens it to the user of the chart is never lost. */
class SaidBeforeTest {

  private static final String[] POD = {"spec", "template", "spec"};

  private final PodValues pods = PodValues.atTop();

  private static Container web() {
    return ImageValues.of("nginx").container("web").port("http", 8080);
  }

  private static Stack plat(Deployment deployment) {
    return Stack.named("plat").in("default").with(deployment);
  }

  private static @Nullable Object container(Map<String, Object> objects, String field) {
    return at(objects.get("Deployment web"), "spec", "template", "spec", "containers", "0", field);
  }

  private static @Nullable Object pod(Map<String, Object> objects, String... path) {
    return at(at(objects.get("Deployment web"), POD), path);
  }

  @Test
  void security_probes_and_resources_of_a_container_become_the_defaults_of_their_values() {
    Container said =
        web()
            .security(ContainerSecurity.restricted())
            .readyWhen(httpGet("/ready").on("http"))
            .aliveWhen(httpGet("/alive").on("http"))
            .requests(memory("64Mi"));
    Stack stack = plat(pods.on(Deployment.named("web").container(pods.on(said))));
    try (var both = new BothSides(stack)) {
      Map<String, Object> plain = both.objects("{}");
      assertThat(container(plain, "securityContext")).isEqualTo(restricted());
      assertThat(container(plain, "readinessProbe"))
          .isEqualTo(Map.of("httpGet", Map.of("path", "/ready", "port", "http")));
      assertThat(container(plain, "livenessProbe"))
          .isEqualTo(Map.of("httpGet", Map.of("path", "/alive", "port", "http")));
      assertThat(container(plain, "resources"))
          .isEqualTo(Map.of("requests", Map.of("memory", "64Mi")));

      Map<String, Object> given =
          both.objects(
              "{resources: {requests: {memory: 1Gi}, limits: {cpu: '2'}},"
                  + " readinessProbe: {periodSeconds: 5}, securityContext: {privileged: null}}");
      assertThat(container(given, "resources"))
          .isEqualTo(Map.of("requests", Map.of("memory", "1Gi"), "limits", Map.of("cpu", "2")));
      assertThat(at(container(given, "readinessProbe"), "periodSeconds")).isEqualTo(5);
      assertThat(at(container(given, "readinessProbe"), "httpGet", "path")).isEqualTo("/ready");
      assertThat(both.lint("{}")).doesNotContain("ERROR", "WARNING");
    }
  }

  /** What the same container is without any convention. */
  private static @Nullable Object restricted() {
    Container same = Container.of("web", "nginx:1").security(ContainerSecurity.restricted());
    Stack plain = plat(Deployment.named("web").container(same));
    String yaml = plain.resolve(Environment.named("test")).toYaml();
    return container(BothSides.byKindAndName(yaml), "securityContext");
  }

  @Test
  void security_of_a_pod_becomes_the_default_of_its_value() {
    Deployment said = Deployment.named("web").security(PodSecurity.restricted()).container(web());
    try (var both = new BothSides(plat(pods.on(said)))) {
      assertThat(pod(both.objects("{}"), "securityContext"))
          .isEqualTo(
              Map.of("runAsNonRoot", true, "seccompProfile", Map.of("type", "RuntimeDefault")));
      assertThat(pod(both.objects("podSecurityContext: {fsGroup: 7}"), "securityContext"))
          .isEqualTo(
              Map.of(
                  "runAsNonRoot",
                  true,
                  "seccompProfile",
                  Map.of("type", "RuntimeDefault"),
                  "fsGroup",
                  7));
    }
  }

  @Test
  void what_needs_binding_stays_and_what_is_given_stands_beside_it() {
    Deployment said =
        Deployment.named("web")
            .selectedBy(ReleaseNames.selectorLabels())
            .apart(NODES)
            .container(web());
    try (var both = new BothSides(plat(pods.on(said)))) {
      Object apart = pod(both.objects("{}"), "affinity", "podAntiAffinity");
      assertThat(
              at(
                  apart,
                  "requiredDuringSchedulingIgnoredDuringExecution",
                  "0",
                  "labelSelector",
                  "matchLabels"))
          .isEqualTo(
              Map.of("app.kubernetes.io/name", "plat", "app.kubernetes.io/instance", "main"));

      String zone =
          "affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution:"
              + " {nodeSelectorTerms: [{matchExpressions: [{key: zone, operator: Exists}]}]}}}";
      assertThat(pod(both.objects(zone), "affinity", "podAntiAffinity")).isEqualTo(apart);
      assertThat(pod(both.objects(zone), "affinity", "nodeAffinity")).isNotNull();
    }
  }

  @Test
  void who_gives_what_stays_is_told_so() {
    Input<Integer> period = Input.integer("period").orElse(7);
    Container said = web().readyWhen(httpGet("/ready").on("http").periodSeconds(period));
    Stack stack = plat(Deployment.named("web").container(pods.on(said)));
    try (var both = new BothSides(stack)) {
      assertThat(at(container(both.objects("period: 9"), "readinessProbe"), "periodSeconds"))
          .isEqualTo(9);
      String twice = "readinessProbe: {periodSeconds: 3}";
      assertThat(both.refusalOfHelm(twice)).contains("\"periodSeconds\" is written twice");
      assertThat(both.problems(twice)).startsWith("LAP-0207 The key \"periodSeconds\"");
    }
  }

  @Test
  void a_map_of_the_users_that_was_said_before_stays() {
    Input<MapNode> own = Input.block("own");
    Container said = web().security(own);
    Stack stack = plat(Deployment.named("web").container(pods.on(said)));
    try (var both = new BothSides(stack)) {
      assertThat(container(both.objects("own: {runAsUser: 7}"), "securityContext"))
          .isEqualTo(Map.of("runAsUser", 7));
    }
  }

  @Test
  void a_number_of_pods_is_the_default_of_how_many_there_are() {
    var scaling = AutoscalingValues.standard().between(2, 6);
    Deployment web = scaling.on(Deployment.named("web").replicas(3).container(web()));
    Stack stack = Stack.named("plat").in("default").with(web, scaling.of(web));
    try (var both = new BothSides(stack)) {
      assertThat(at(both.objects("{}").get("Deployment web"), "spec", "replicas")).isEqualTo(3);
      Map<String, Object> scaled = both.objects("autoscaling: {enabled: true}");
      assertThat(at(scaled.get("Deployment web"), "spec", "replicas")).isNull();
      Object scaler = scaled.get("HorizontalPodAutoscaler web");
      assertThat(at(scaler, "spec", "minReplicas")).isEqualTo(2);
      assertThat(at(scaler, "spec", "maxReplicas")).isEqualTo(6);
    }
  }

  @Test
  void an_input_that_says_the_number_of_pods_stays_the_one_that_does() {
    var scaling = AutoscalingValues.standard();
    Input<Integer> size = Input.integer("size").orElse(4);
    Deployment web = scaling.on(Deployment.named("web").replicas(size).container(web()));
    try (var both = new BothSides(plat(web))) {
      assertThat(at(both.objects("size: 5").get("Deployment web"), "spec", "replicas"))
          .isEqualTo(5);
      assertThat(both.problems("replicaCount: 2")).startsWith("LAP-0102");
    }
  }

  @Test
  void a_service_has_the_port_that_the_description_says() {
    var service = ServiceValues.standard().onPort(8080);
    Deployment web =
        Deployment.named("web")
            .container(ImageValues.of("nginx").container("web").port("http", service.port()));
    Stack stack = Stack.named("plat").in("default").with(web, service.of(web));
    try (var both = new BothSides(stack)) {
      Object port = at(both.objects("{}").get("Service main-plat"), "spec", "ports", "0", "port");
      assertThat(port).isEqualTo(8080);
    }
  }
}
