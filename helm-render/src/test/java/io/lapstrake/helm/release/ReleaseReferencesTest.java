package io.lapstrake.helm.release;

import static io.lapstrake.k8s.Words.grant;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import example.release.Described;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.problem.Source;
import io.lapstrake.core.problem.Trace;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Part;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.k8s.access.ClusterRole;
import io.lapstrake.k8s.access.Role;
import io.lapstrake.k8s.access.ServiceAccount;
import io.lapstrake.k8s.access.Verb;
import io.lapstrake.k8s.config.ConfigMap;
import io.lapstrake.k8s.config.Secret;
import io.lapstrake.k8s.network.NetworkPolicy;
import io.lapstrake.k8s.network.Peer;
import io.lapstrake.k8s.network.Service;
import io.lapstrake.k8s.network.Traffic;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.scale.HorizontalPodAutoscaler;
import io.lapstrake.k8s.scale.PodDisruptionBudget;
import io.lapstrake.k8s.storage.PersistentVolumeClaim;
import io.lapstrake.k8s.workload.Deployment;
import io.lapstrake.k8s.workload.Disruption;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What words make of a chart's objects; the expected names are what Kubernetes accepts. */
class ReleaseReferencesTest {

  private static final String OBJECTS =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: {{ .Release.Name }}-grafana
      spec:
        selector:
          matchLabels:
            app: grafana
        template:
          metadata:
            labels:
              app: grafana
          spec:
            containers:
              - name: grafana
                image: example.org/grafana:v1
                ports:
                  - name: grafana
                    containerPort: 3000
      ---
      apiVersion: v1
      kind: Secret
      metadata:
        name: {{ .Release.Name }}-sec
      stringData:
        token: t
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: boards
      data:
        home: h
      ---
      apiVersion: v1
      kind: PersistentVolumeClaim
      metadata:
        name: {{ .Release.Name }}-data
      spec:
        accessModes: [ReadWriteOnce]
        resources:
          requests:
            storage: 1Gi
      ---
      apiVersion: v1
      kind: ServiceAccount
      metadata:
        name: {{ .Release.Name }}-grafana
      ---
      apiVersion: rbac.authorization.k8s.io/v1
      kind: Role
      metadata:
        name: {{ .Release.Name }}-reader
      rules:
        - apiGroups: [""]
          resources: [pods]
          verbs: [get]
      """;

  private static HelmRelease release() {
    return HelmRelease.named("mon").chart(TextChart.of(OBJECTS));
  }

  private static Deployment grafana(HelmRelease release) {
    return Deployment.from(release.find("Deployment", "mon-grafana"));
  }

  private static Container container(String name) {
    return Container.of(name, "example.org/" + name + ":v1");
  }

  private static final Deployment DASH =
      Deployment.named("dash").container(container("dash").port("http", 8080));

  /** The objects of a kind with an id, of which there must be one. */
  private static String yaml(String address, Part... parts) {
    return Stack.named("shop")
        .in("shop")
        .with(parts)
        .resolve(Environment.named("prod"))
        .all()
        .stream()
        .filter(manifest -> manifest.address().toString().equals("shop/" + address))
        .map(Manifest::toYaml)
        .collect(joining());
  }

  @Test
  void what_is_mounted_is_a_volume_with_a_name_that_kubernetes_accepts() {
    HelmRelease mon = release();
    Container container =
        container("dash")
            .mount(Secret.from(mon.find("Secret", "mon-sec")), "/secret")
            .mount(ConfigMap.from(mon.find("ConfigMap", "boards")), "/boards")
            .mount(
                PersistentVolumeClaim.from(mon.find("PersistentVolumeClaim", "mon-data")), "/data");
    assertThat(yaml("Deployment/dash", mon, Deployment.named("dash").container(container)))
        .contains("secretName: mon-sec\n", "name: boards\n", "claimName: mon-data\n")
        .contains("name: secret-mon-sec\n", "name: config-mon-boards\n")
        .contains("name: claim-mon-data\n");
  }

  @Test
  void traffic_to_pods_of_a_chart_is_allowed_at_both_ends() {
    HelmRelease mon = release();
    Traffic traffic = Traffic.allow(DASH, grafana(mon).port("grafana"));
    assertThat(yaml("NetworkPolicy/mon-grafana-grafana-from-dash", mon, DASH, traffic))
        .contains("name: mon-grafana-grafana-from-dash\n", "namespace: shop\n", "app: grafana\n")
        .contains("port: 3000\n");
    assertThat(yaml("NetworkPolicy/dash-to-mon-grafana-grafana", mon, DASH, traffic))
        .contains("name: dash-to-mon-grafana-grafana\n", "namespace: shop\n", "app: grafana\n");
  }

  @Test
  void policies_of_pods_of_a_chart_are_in_their_namespace() {
    HelmRelease mon = release().in("monitoring");
    Traffic traffic = Traffic.allow(DASH, grafana(mon).port("grafana"));
    assertThat(yaml("NetworkPolicy/mon-grafana-grafana-from-dash", mon, DASH, traffic))
        .contains("  namespace: monitoring\n")
        .contains("app: grafana\n");
    assertThat(yaml("NetworkPolicy/dash-to-mon-grafana-grafana", mon, DASH, traffic))
        .contains("  namespace: shop\n")
        .contains("kubernetes.io/metadata.name: monitoring\n");
  }

  @Test
  void traffic_from_pods_of_a_chart_is_allowed_at_both_ends() {
    HelmRelease mon = release().in("monitoring");
    Traffic traffic = Traffic.allow(grafana(mon), DASH.port("http"));
    assertThat(yaml("NetworkPolicy/dash-http-from-mon-grafana", mon, DASH, traffic))
        .contains("  namespace: shop\n", "app: grafana\n")
        .contains("kubernetes.io/metadata.name: monitoring\n");
    assertThat(yaml("NetworkPolicy/mon-grafana-to-dash-http", mon, DASH, traffic))
        .contains("  namespace: monitoring\n", "app: grafana\n", "port: 8080\n");
  }

  @Test
  void peers_and_pods_of_a_chart_are_known_by_their_labels() {
    HelmRelease mon = release();
    Deployment grafana = grafana(mon);
    assertThat(
            yaml(
                "NetworkPolicy/mon-grafana-from-every-pod",
                mon,
                Traffic.allow(Peer.everyPod(), grafana)))
        .contains("name: mon-grafana-from-every-pod\n", "app: grafana\n");
    assertThat(
            yaml(
                "NetworkPolicy/mon-grafana-to-anywhere",
                mon,
                Traffic.allow(grafana, Peer.anywhere())))
        .contains("name: mon-grafana-to-anywhere\n", "app: grafana\n");
    assertThat(
            yaml(
                "NetworkPolicy/dash-http-from-mon-grafana",
                mon,
                DASH,
                Traffic.allow(Peer.pods(grafana), DASH.port("http"))))
        .contains("name: dash-http-from-mon-grafana\n", "app: grafana\n");
    NetworkPolicy policy = NetworkPolicy.of("closed", grafana).denyOutgoing();
    assertThat(yaml("NetworkPolicy/closed", mon, policy)).contains("app: grafana\n");
  }

  @Test
  void roles_are_granted_to_an_account_of_a_chart_and_roles_of_a_chart_to_accounts() {
    HelmRelease mon = release().in("monitoring");
    var account = ServiceAccount.from(mon.find("ServiceAccount", "mon-grafana"));
    var reader = Role.named("reader").allow(Verb.GET).on("pods");
    assertThat(yaml("RoleBinding/reader-mon-grafana", mon, reader, grant(reader).to(account)))
        .contains("name: reader-mon-grafana\n", "  namespace: shop\n")
        .contains("name: mon-grafana\n", "namespace: monitoring\n");
    var view = ClusterRole.existing("view");
    assertThat(
            yaml(
                "ClusterRoleBinding/view-mon-grafana",
                mon,
                grant(view).inWholeCluster().to(account)))
        .contains("name: mon-grafana\n", "namespace: monitoring\n");
    var ofChart = Role.from(mon.find("Role", "mon-reader"));
    assertThat(yaml("RoleBinding/mon-reader-mon-grafana", mon, grant(ofChart).to(account)))
        .contains("name: mon-reader\n", "  namespace: monitoring\n");
  }

  @Test
  void what_stands_beside_a_workload_of_a_chart_has_its_name_and_namespace() {
    HelmRelease mon = release().in("monitoring");
    Deployment grafana = grafana(mon);
    assertThat(
            yaml(
                "HorizontalPodAutoscaler/mon-grafana",
                mon,
                HorizontalPodAutoscaler.of(grafana, 2, 4)))
        .contains("name: mon-grafana\n", "  namespace: monitoring\n");
    assertThat(
            yaml(
                "PodDisruptionBudget/mon-grafana",
                mon,
                PodDisruptionBudget.of(grafana, Disruption.atMostUnavailable(1))))
        .contains("name: mon-grafana\n", "  namespace: monitoring\n", "app: grafana\n");
    assertThat(yaml("Service/mon-grafana", mon, Service.of(grafana).port("grafana", 80)))
        .contains("name: mon-grafana\n", "  namespace: monitoring\n", "app: grafana\n");
  }

  @Test
  void objects_of_a_chart_have_the_line_that_names_the_release() {
    Stack stack =
        Trace.on(
            () -> Stack.named("shop").in("shop").with(Described.as("mon", TextChart.of(OBJECTS))));
    Manifests manifests = Trace.on(() -> stack.resolve(Environment.named("prod")));
    assertThat(manifests.all())
        .hasSize(6)
        .extracting(Manifest::source)
        .containsOnly(Optional.of(new Source("Described.java", 12, 0)));
  }

  @Test
  void mistakes_of_a_release_have_the_line_that_names_it() {
    Stack stack =
        Trace.on(() -> Stack.named("shop").with(Described.as("mon", TextChart.of("a: 1\n"))));
    assertThat(
            catchThrowableOfType(
                ProblemException.class, () -> stack.resolve(Environment.named("prod"))))
        .hasMessageContaining("LAP-0014")
        .hasMessageContaining("(Described.java:12)");
  }
}
