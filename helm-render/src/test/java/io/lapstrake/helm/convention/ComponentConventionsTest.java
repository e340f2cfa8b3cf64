package io.lapstrake.helm.convention;

import static io.lapstrake.helm.convention.BothSides.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.stack.Component;
import io.lapstrake.core.stack.Part;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.helm.chart.Chart;
import io.lapstrake.helm.chart.Subchart;
import io.lapstrake.k8s.workload.Deployment;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two components, each with all that people know from the charts of {@code helm create}. */
class ComponentConventionsTest {

  private static Part[] parts() {
    var pods = PodValues.atTop();
    var service = ServiceValues.standard();
    var account = ServiceAccountValues.standard();
    var scaling = AutoscalingValues.standard();
    var container =
        pods.on(
            ImageValues.of("nginx").container(Component.ownName()).port("http", service.port()));
    var web =
        scaling.on(
            pods.on(
                Deployment.named("web")
                    .withName(ReleaseNames.fullName())
                    .labelledBy(ReleaseNames.labels())
                    .selectedBy(ReleaseNames.selectorLabels())
                    .podLabels(MapPart.spread(ReleaseNames.chartLabels()))
                    .serviceAccount(account.name())
                    .container(container)));
    var front = service.of(web);
    return new Part[] {
      account, web, front, scaling.of(web), IngressValues.standard().to(front, service.port())
    };
  }

  private static Stack plat() {
    return Stack.named("plat")
        .in("default")
        .with(Component.named("front").with(parts()), Component.named("backEnd").with(parts()));
  }

  private static Chart withSubcharts(Chart chart) {
    return chart.withSubchart(Subchart.of("front")).withSubchart(Subchart.of("backEnd"));
  }

  private static final String ALL =
      "{front: {autoscaling: {enabled: true}, ingress: {enabled: true}},"
          + " backEnd: {autoscaling: {enabled: true}, ingress: {enabled: true}}}";

  private static Map<String, Object> both(String values) {
    try (var chart = new BothSides(plat());
        var subcharts = new BothSides(plat(), ComponentConventionsTest::withSubcharts)) {
      assertThat(subcharts.lint(values)).doesNotContain("ERROR", "WARNING");
      assertThat(subcharts.objects(values)).isEqualTo(chart.objects(values));
      return chart.objects(values);
    }
  }

  @Test
  void each_component_has_names_and_labels_of_its_own_as_a_subchart_or_not() {
    Map<String, Object> objects = both(ALL);

    assertThat(objects.keySet())
        .containsExactlyInAnyOrder(
            "Deployment main-back-end",
            "Deployment main-front",
            "HorizontalPodAutoscaler main-back-end",
            "HorizontalPodAutoscaler main-front",
            "Ingress main-back-end",
            "Ingress main-front",
            "Service main-back-end",
            "Service main-front",
            "ServiceAccount main-back-end",
            "ServiceAccount main-front");
    Object back = objects.get("Deployment main-back-end");
    Map<String, String> selector =
        Map.of("app.kubernetes.io/name", "back-end", "app.kubernetes.io/instance", "main");
    assertThat(at(back, "spec", "selector", "matchLabels")).isEqualTo(selector);
    assertThat(at(objects.get("Service main-back-end"), "spec", "selector")).isEqualTo(selector);
    assertThat(at(back, "metadata", "labels", "helm.sh/chart")).isEqualTo("plat-0.1.0");
    assertThat(at(back, "spec", "template", "spec", "containers", "0", "name"))
        .isEqualTo("back-end");
    assertThat(at(objects.get("Ingress main-front"), "spec", "rules", "0", "http", "paths", "0"))
        .extracting(path -> at(path, "backend", "service", "name"))
        .isEqualTo("main-front");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{front: {nameOverride: web}, backEnd: {fullnameOverride: api}}",
        "{front: {serviceAccount: {create: false}, service: {port: 8080}}, backEnd: {replicaCount: 3}}",
        "{front: {livenessProbe: null, resources: null, tolerations: null, imagePullSecrets: null}}",
        "{backEnd: {resources: {limits: {cpu: 1}}, tolerations: [{operator: Exists}]}}"
      })
  void values_of_one_component_leave_the_other_alone(String values) {
    assertThat(both(values)).isNotEmpty();
  }

  @Test
  void a_component_within_a_component_has_the_names_of_both() {
    Component inner = Component.named("cache").with(parts());
    Stack stack =
        Stack.named("plat").in("default").with(Component.named("front").with(inner).with(parts()));
    try (var both = new BothSides(stack)) {
      assertThat(both.objects("{}")).containsKeys("Service main-front", "Service main-front-cache");
    }
  }

  @Test
  void two_services_of_one_name_are_a_problem_when_the_chart_is_written() {
    var service = ServiceValues.standard();
    var container = ImageValues.of("nginx").container("web").port("http", 80);
    var web = Deployment.named("web").container(container);
    var api = Deployment.named("api").container(container);
    Stack stack =
        Stack.named("plat").in("default").with(web, api, service.of(web), service.of(api));
    assertThatThrownBy(() -> Chart.of(stack))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("LAP-0202 Object described twice")
        .hasMessageContaining(
            "It has the kind, the name and the namespace of plat/Service/web, whatever the values are.");
  }
}
