package io.lapstrake.helm.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import example.release.Described;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.problem.Trace;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Part;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.helm.source.ChartSource;
import io.lapstrake.k8s.Checks;
import io.lapstrake.k8s.config.ConfigMap;
import io.lapstrake.k8s.config.Secret;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.workload.Deployment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of mistakes in the words of a release. */
class ReleaseMistakesTest {

  private static final String OBJECTS =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: web
      spec:
        selector:
          matchLabels:
            app: web
        template:
          metadata:
            labels:
              app: web
          spec:
            containers:
              - name: web
                image: example.org/web:v1
      ---
      apiVersion: v1
      kind: Secret
      metadata:
        name: login
      stringData:
        user: admin
      data:
        password: aHVudGVyMg==
      ---
      apiVersion: v1
      kind: Secret
      metadata:
        name: filled
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: settings
      data:
        level: info
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: injected
      """;

  private static final ChartSource CHART =
      ChartSource.of(
          new TreeMap<>(
              Map.of(
                  "Chart.yaml",
                  "apiVersion: v2\nname: web\nversion: 1.0.0\n".getBytes(StandardCharsets.UTF_8),
                  "templates/all.yaml",
                  OBJECTS.getBytes(StandardCharsets.UTF_8))));

  private static HelmRelease release(String name) {
    return HelmRelease.named(name).chart(CHART);
  }

  private static List<Problem> errors(Part... parts) {
    try {
      return Checks.standard().of(resolved(parts)).errors();
    } catch (ProblemException e) {
      return e.problems();
    }
  }

  private static List<String> warnings(Part... parts) {
    return Checks.standard().of(resolved(parts)).warnings().stream().map(Problem::code).toList();
  }

  private static Manifests resolved(Part... parts) {
    return Stack.named("shop").in("shop").with(parts).resolve(Environment.named("prod"));
  }

  private static List<String> places(Part... parts) {
    return errors(parts).stream()
        .map(it -> it.code() + " " + it.place().subject() + " " + it.place().field())
        .toList();
  }

  @Test
  void a_patch_of_a_field_that_the_kind_lacks_is_a_problem_as_that_of_an_own_object_is() {
    assertThat(places(release("mon"))).isEmpty();
    assertThat(
            places(
                release("mon")
                    .change("Deployment", "web", it -> it.patch("spec.replcas", 2))
                    .change(
                        "Deployment",
                        "web",
                        it -> it.patch("spec.template.spec.containers[name=web].imge", "a"))))
        .containsExactlyInAnyOrder(
            "LAP-1508 shop/mon/Deployment/web spec.replcas",
            "LAP-1508 shop/mon/Deployment/web spec.template.spec.containers[name=web].imge");
  }

  private static Deployment asking(HelmRelease release, String secret, String key) {
    return Deployment.named("own")
        .container(
            Container.of("own", "example.org/own:v1")
                .env("A", Secret.from(release.find("Secret", secret)).key(key)));
  }

  @Test
  void a_key_that_the_secret_of_a_chart_lacks_is_a_problem() {
    HelmRelease mon = release("mon");
    assertThat(places(mon, asking(mon, "login", "password"))).isEmpty();
    assertThat(places(mon, asking(mon, "login", "user"))).isEmpty();
    assertThat(places(mon, asking(mon, "login", "pasword")))
        .containsExactly(
            "LAP-1004 shop/Deployment/own"
                + " spec.template.spec.containers[name=own].env[name=A].valueFrom.secretKeyRef.key");
  }

  private static Deployment reading(HelmRelease release, String map, String key) {
    return Deployment.named("own")
        .container(
            Container.of("own", "example.org/own:v1")
                .env("A", ConfigMap.from(release.find("ConfigMap", map)).key(key)));
  }

  @Test
  void a_key_that_the_configuration_of_a_chart_lacks_is_a_problem() {
    HelmRelease mon = release("mon");
    assertThat(places(mon, reading(mon, "settings", "level"))).isEmpty();
    assertThat(errors(mon, reading(mon, "settings", "levl")))
        .extracting(Problem::code, Problem::detail)
        .containsExactly(
            tuple("LAP-0204", "shop/mon/ConfigMap/settings has no key \"levl\"; it has level."));
  }

  @Test
  void what_a_chart_leaves_empty_is_filled_by_somebody_else() {
    HelmRelease mon = release("mon");
    assertThat(places(mon, asking(mon, "filled", "password"))).isEmpty();
    assertThat(warnings(mon, asking(mon, "filled", "password"))).contains("LAP-1004");
    assertThat(places(mon, reading(mon, "injected", "ca.crt"))).isEmpty();
    assertThat(warnings(mon, reading(mon, "injected", "ca.crt"))).contains("LAP-1002");
  }

  @Test
  void values_that_cannot_be_read_are_problems_of_the_stack_with_all_others(@TempDir Path folder)
      throws IOException {
    Path missing = folder.resolve("missing.yaml");
    Path list = Files.writeString(folder.resolve("list.yaml"), "- a\n");
    Path broken = Files.writeString(folder.resolve("broken.yaml"), "a: [1\n");
    Path latin = Files.write(folder.resolve("latin.yaml"), new byte[] {'a', ':', ' ', (byte) 0xE9});
    HelmRelease mon =
        release("mon").values(missing).values(list).values(broken).values(latin).set("a[=1");

    assertThat(errors(mon, ConfigMap.named("other").label("not a label", "v")))
        .extracting(it -> it.code() + " " + it.place().subject() + ": " + it.detail())
        .anySatisfy(
            it ->
                assertThat(it)
                    .isEqualTo("LAP-0519 " + missing + ": It is not there, or may not be read."))
        .anySatisfy(
            it -> assertThat(it).isEqualTo("LAP-0519 " + list + ": It holds no map of values."))
        .anySatisfy(it -> assertThat(it).startsWith("LAP-0519 " + broken + ": It is no YAML: "))
        .anySatisfy(
            it -> assertThat(it).isEqualTo("LAP-0519 " + latin + ": Its bytes are not UTF-8."))
        .anySatisfy(it -> assertThat(it).startsWith("LAP-0519 --set a[=1: "))
        .anySatisfy(it -> assertThat(it).startsWith("LAP-03"));
    assertThatThrownBy(mon::render).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> mon.find("Secret", "login")).isInstanceOf(ProblemException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"not an api!!", "", "/v1", "apps/", "apps/v1/", "Apps/v1", "a/v1/Deployment/b"})
  void what_no_cluster_serves_is_a_problem(String api) {
    assertThat(errors(release("mon").serving(api)))
        .extracting(Problem::code, Problem::detail)
        .containsExactly(
            tuple("LAP-0523", '"' + api + "\" is no version of an API that a cluster can serve."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v1",
        "v1/Pod",
        "apps/v1",
        "apps/v1/Deployment",
        "monitoring.coreos.com/v1alpha1/AlertmanagerConfig"
      })
  void versions_of_apis_and_kinds_are_served(String api) {
    assertThat(errors(release("mon").serving(api))).isEmpty();
  }

  @Test
  void two_releases_of_one_name_are_both_told() {
    assertThat(errors(release("mon"), release("mon")))
        .extracting(Problem::code, Problem::detail, Problem::fix)
        .containsExactly(
            tuple(
                "LAP-0201",
                "Two components are called mon: the release mon of the chart web"
                    + " and the release mon of the chart web.",
                "give one of them another name, or add it only once."));
  }

  @Test
  void two_releases_whose_names_give_one_component_are_told_by_their_names_and_lines() {
    List<Problem> errors =
        Trace.on(() -> errors(Described.as("my-app", CHART), Described.as("my.app", CHART)));
    assertThat(errors)
        .extracting(Problem::detail)
        .containsExactly(
            "Two components are called myApp:"
                + " the release my-app of the chart web (Described.java:12)"
                + " and the release my.app of the chart web (Described.java:12).");
  }
}
