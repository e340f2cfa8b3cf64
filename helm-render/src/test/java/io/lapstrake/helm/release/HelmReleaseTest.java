package io.lapstrake.helm.release;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Text;
import io.lapstrake.helm.chart.Chart;
import io.lapstrake.helm.source.ChartSource;
import io.lapstrake.k8s.Checks;
import io.lapstrake.k8s.check.CheckReport;
import io.lapstrake.k8s.config.ConfigMap;
import io.lapstrake.k8s.namespace.Namespace;
import io.lapstrake.k8s.network.Ingress;
import io.lapstrake.k8s.network.Service;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;

class HelmReleaseTest {

  private static final String SERVICE =
      """
      apiVersion: v1
      kind: Service
      metadata:
        name: {{ .Release.Name }}-web
      spec:
        selector:
          app: web
        ports:
          - port: {{ .Values.port }}
      """;

  private static final String MIGRATION =
      """
      apiVersion: batch/v1
      kind: Job
      metadata:
        name: migrate
        annotations:
          helm.sh/hook: pre-install,pre-upgrade
          helm.sh/hook-weight: "-5"
          helm.sh/hook-delete-policy: before-hook-creation
      spec:
        template:
          spec:
            restartPolicy: Never
            containers:
              - name: migrate
                image: example.org/migrate:v1
      """;

  private static final String ROLE =
      """
      apiVersion: rbac.authorization.k8s.io/v1
      kind: ClusterRole
      metadata:
        name: web
      rules: []
      """;

  private static HelmRelease release() {
    return HelmRelease.named("front")
        .chart(
            TextChart.of(
                Map.of(
                    "values.yaml",
                    "port: 80\n",
                    "templates/service.yaml",
                    SERVICE,
                    "templates/migrate.yaml",
                    MIGRATION,
                    "templates/role.yaml",
                    ROLE)));
  }

  private static Manifests manifests(HelmRelease release) {
    return Stack.named("shop").in("shop").with(release).resolve(Environment.named("prod"));
  }

  private static String addresses(Manifests manifests) {
    return manifests.all().stream()
        .map(manifest -> manifest.key() + " " + manifest.address())
        .sorted()
        .collect(joining("\n"));
  }

  @Test
  void its_objects_are_objects_of_the_stack() {
    assertThat(addresses(manifests(release())))
        .contains("shop/front/Service/front-web")
        .contains("shop/front/Job/migrate")
        .contains("shop/front/ClusterRole/web");
  }

  @Test
  void objects_go_to_the_namespace_of_the_release_else_of_the_stack() {
    assertThat(one(manifests(release()), "Service")).contains("namespace: shop");
    Manifests elsewhere = manifests(release().in("edge"));
    assertThat(one(elsewhere, "Service")).contains("namespace: edge");
    assertThat(one(elsewhere, "ClusterRole")).doesNotContain("namespace");
  }

  private static String one(Manifests manifests, String kind) {
    return manifests.all().stream()
        .filter(manifest -> manifest.key().kind().equals(kind))
        .map(Manifest::toYaml)
        .collect(joining());
  }

  @Test
  void whole_numbers_stay_whole() {
    assertThat(one(manifests(release().set("port=8080")), "Service")).contains("port: 8080\n");
  }

  @Test
  void values_said_later_stand_over_those_before() {
    HelmRelease release =
        release().values(Map.of("port", 81)).set("port=82").setJson("port=83").values(Map.of());
    assertThat(one(manifests(release), "Service")).contains("port: 83\n");
  }

  @Test
  void objects_are_changed_and_left_out() {
    HelmRelease release =
        release()
            .change("Service", "front-web", it -> it.patch("spec.type", "NodePort"))
            .without("ClusterRole", "web");
    assertThat(one(manifests(release), "Service")).contains("type: NodePort");
    assertThat(one(manifests(release), "ClusterRole")).isEmpty();
  }

  @Test
  void objects_are_referred_to_as_typed_ones() {
    Service service = Service.from(release().find("Service", "front-web"));
    assertThat(service.draft().id()).hasToString("Service/front/front-web");
    assertThatThrownBy(() -> release().find("Service", "back"))
        .hasMessageContaining("No Service/back")
        .hasMessageContaining("Service/front-web");
  }

  @Test
  void an_object_of_the_stack_refers_to_one_of_a_chart() {
    HelmRelease release = release();
    Ingress ingress =
        Ingress.named("door").route("/", Service.from(release.find("Service", "front-web")), 80);
    Manifests manifests =
        Stack.named("shop").in("shop").with(release, ingress).resolve(Environment.named("prod"));
    assertThat(one(manifests, "Ingress")).contains("name: front-web");
  }

  @Test
  void values_are_those_of_the_environment() {
    Input<Integer> port = Input.integer("web.port").between(1, 65535).orElse(80);
    ConfigMap names = ConfigMap.named("names");
    HelmRelease release =
        release().values(Map.of("port", port, "label", Text.format("of-%s", names.name())));
    Ingress ingress =
        Ingress.named("door").route("/", Service.from(release.find("Service", "front-web")), 80);
    Stack stack = Stack.named("shop").in("shop").with(release, names, ingress);

    assertThat(one(stack.resolve(Environment.named("dev")), "Service")).contains("port: 80");
    Manifests prod = stack.resolve(Environment.named("prod").with(port, 8080));
    assertThat(one(prod, "Service")).contains("port: 8080");
    assertThat(one(prod, "Ingress")).contains("name: front-web");
    assertThat(problemsOf(() -> stack.resolve(Environment.named("bad").with("web.port", 0))))
        .contains("LAP-0104");
    assertThat(problemsOf(release::render)).contains("LAP-0529").contains("stand in ");
    assertThat(problemsOf(() -> Chart.of(stack))).contains("LAP-0217").contains("shop/front");
  }

  @Test
  void a_secret_is_no_value_of_a_chart() {
    Input<String> password = Input.text("password").sensitive();
    Stack stack = Stack.named("shop").with(release().values(Map.of("auth", Map.of("p", password))));
    assertThat(problemsOf(() -> stack.resolve(Environment.named("dev").with(password, "hunter2"))))
        .contains("LAP-0528")
        .doesNotContain("hunter2");
  }

  private static String problemsOf(ThrowableAssert.ThrowingCallable call) {
    return String.valueOf(catchThrowableOfType(ProblemException.class, call).getMessage());
  }

  @Test
  void hooks_are_those_of_argo_cd_or_ordered_objects_or_none() {
    assertThat(one(manifests(release()), "Job"))
        .contains("argocd.argoproj.io/hook: PreSync")
        .contains("argocd.argoproj.io/sync-wave: \"-5\"")
        .contains("argocd.argoproj.io/hook-delete-policy: BeforeHookCreation");
    assertThat(one(manifests(release().hooks(HookUse.ORDERED)), "Job"))
        .contains("argocd.argoproj.io/sync-wave: \"-1\"")
        .doesNotContain("hook");
    assertThat(one(manifests(release().hooks(HookUse.LEFT_OUT)), "Job")).isEmpty();
  }

  private static Manifests resolved(Stack stack) {
    return stack.resolve(Environment.named("prod"));
  }

  private static String hook(String name, String moment, int weight) {
    return """
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: %s
          annotations: {helm.sh/hook: %s, helm.sh/hook-weight: "%d"}
        ---
        """
        .formatted(name, moment, weight);
  }

  @Test
  void ordered_hooks_come_in_waves_and_those_of_no_installation_do_not_come() {
    String hooks =
        hook("late", "post-install", 7)
            + hook("second", "pre-upgrade", 3)
            + hook("first", "pre-install", -2)
            + hook("gone", "pre-delete", 0)
            + hook("back", "post-rollback", 0)
            + hook("test", "test", 0);
    HelmRelease release = HelmRelease.named("r").chart(TextChart.of(hooks)).hooks(HookUse.ORDERED);
    assertThat(release.objects().all().stream().map(raw -> waveOf(raw.draft().tree())))
        .containsExactly("first -2", "second -1", "late 1");
  }

  private static String waveOf(MapNode tree) {
    MapNode metadata = tree.map("metadata");
    return metadata.text("name")
        + " "
        + metadata.map("annotations").text("argocd.argoproj.io/sync-wave");
  }

  @Test
  void a_release_is_in_the_namespace_of_its_stack_unless_it_says_one() {
    String map =
        "kind: ConfigMap\napiVersion: v1\nmetadata: {name: a}\ndata: {in: {{ .Release.Namespace }}}\n";
    HelmRelease release = HelmRelease.named("r").chart(TextChart.of(map));
    Namespace own = Namespace.named("own");

    assertThat(one(resolved(Stack.named("s").in(own).with(release)), "ConfigMap"))
        .contains("namespace: own", "in: own");
    assertThat(one(resolved(Stack.named("s").in("other").with(release)), "ConfigMap"))
        .contains("namespace: other", "in: other");
    assertThat(one(resolved(Stack.named("s").in(own).with(release.in("mine"))), "ConfigMap"))
        .contains("namespace: mine", "in: mine");
    assertThat(one(resolved(Stack.named("s").with(release)), "ConfigMap")).contains("in: default");
    assertThat(Chart.of(Stack.named("s").in("other").with(release)).files()).isNotEmpty();
  }

  @Test
  void all_changes_of_what_is_not_there_are_problems() {
    HelmRelease release =
        release().change("Service", "nobody", it -> it).without("Secret", "nothing").in("there");
    assertThat(problemsOf(() -> manifests(release)))
        .contains("LAP-0530", "No Service/nobody; there are Service/front-web.")
        .contains("No Secret/nothing; there are objects of kind ClusterRole, Job, Service.");
  }

  @Test
  void a_value_that_no_chart_takes_is_refused_at_once() {
    assertThat(release().values(Map.of("port", new BigDecimal("81"))).render().text())
        .contains("port: 81");
    assertThatThrownBy(() -> release().values(Map.of("port", Map.of("a", List.of(Instant.EPOCH)))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not a java.time.Instant: 1970");
  }

  @Test
  void the_items_of_a_list_are_objects_of_the_release() {
    String list =
        "kind: List\napiVersion: v1\nitems: [{kind: ConfigMap, apiVersion: v1, metadata: {name: a}}]\n";
    HelmRelease release = HelmRelease.named("r").chart(TextChart.of(list)).in("nn");

    assertThat(one(manifests(release), "ConfigMap")).contains("namespace: nn");
  }

  @Test
  void the_last_line_of_a_document_ends() {
    String text = "kind: ConfigMap\napiVersion: v1\nmetadata: {name: a}\ndata:\n  a: |\n    root\n";
    HelmRelease release = HelmRelease.named("r").chart(TextChart.of(text));

    assertThat(one(manifests(release), "ConfigMap")).contains("a: |\n    root\n");
  }

  @Test
  void what_a_chart_leaves_to_its_hooks_and_tests_is_no_error() {
    String pods =
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web}
        spec:
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web}}
            spec:
              containers:
                - name: web
                  image: example.org/web:v1
                  ports: [{name: http, containerPort: 8080}]
              volumes: [{name: tls, secret: {secretName: made-by-a-hook}}]
        """;
    String service =
        """
        apiVersion: v1
        kind: Service
        metadata: {name: web}
        spec: {selector: {app: web}, ports: [{port: 80, targetPort: http}]}
        """;
    String test =
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: test, labels: {app: web}, annotations: {helm.sh/hook: test}}
        spec: {containers: [{name: curl, image: "example.org/curl:v1"}]}
        """;
    Stack stack =
        Stack.named("shop")
            .in("shop")
            .with(
                HelmRelease.named("shop")
                    .chart(
                        TextChart.of(
                            Map.of(
                                "templates/pods.yaml",
                                pods,
                                "templates/service.yaml",
                                service,
                                "templates/tests/test.yaml",
                                test))));
    CheckReport report = Checks.standard().of(stack.resolve(Environment.named("prod")));
    assertThat(report.errors()).isEmpty();
    assertThat(report.warnings()).extracting(Problem::code).contains("LAP-1003");
  }

  @Test
  void a_chart_that_fails_is_a_problem_of_the_stack() {
    HelmRelease failing =
        HelmRelease.named("front")
            .chart(TextChart.of("a: {{ required \"say a port\" .Values.port }}\n"));
    ProblemException refused =
        catchThrowableOfType(ProblemException.class, () -> manifests(failing));
    assertThat(refused)
        .hasMessageContaining("LAP-0520 Chart that fails to render")
        .hasMessageContaining("web/templates/a.yaml")
        .hasMessageContaining("say a port");
  }

  @Test
  void the_time_and_what_is_random_can_be_given() {
    ChartSource chart =
        TextChart.of(
            "time: {{ now | date \"2006-01-02\" | quote }}\nrandom: {{ randAlphaNum 20 }}\n");
    HelmRelease release =
        HelmRelease.named("r")
            .chart(chart)
            .at(Clock.fixed(Instant.parse("2024-05-06T07:08:09Z"), ZoneOffset.UTC));
    String one = release.randomFrom(() -> new SplittableRandom(1)).render().text();
    assertThat(one).contains("time: \"2024-05-06\"");
    assertThat(release.randomFrom(() -> new SplittableRandom(1)).render().text()).isEqualTo(one);
    assertThat(release.randomFrom(() -> new SplittableRandom(2)).render().text()).isNotEqualTo(one);
  }

  @Test
  void lookup_finds_what_it_is_given() {
    ChartSource chart =
        TextChart.of("a: {{ (lookup \"v1\" \"Secret\" \"shop\" \"db\").data | toJson }}\n");
    HelmRelease release = HelmRelease.named("r").chart(chart);
    assertThat(release.render().text()).contains("a: null");
    Map<String, Object> secret =
        Map.of(
            "apiVersion",
            "v1",
            "kind",
            "Secret",
            "metadata",
            Map.of("namespace", "shop", "name", "db"),
            "data",
            Map.of("password", "c2VjcmV0"));
    assertThat(release.lookingUp(List.of(secret)).render().text())
        .contains("a: {\"password\":\"c2VjcmV0\"}");
  }

  @Test
  void the_chart_of_a_stack_renders_too() {
    Stack stack = Stack.named("shop").with(ConfigMap.named("a").entry("k", "v"));
    assertThat(
            HelmRelease.named("shop").chart(TextChart.of(Chart.of(stack).files())).render().text())
        .contains("\n  k: v\n");
  }
}
