package io.lapstrake.k8s;

import static io.lapstrake.k8s.Words.*;
import static io.lapstrake.k8s.harness.Golden.assertGolden;

import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.core.value.Named;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.network.Ingress;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.scale.HorizontalPodAutoscaler;
import io.lapstrake.k8s.scale.Metric;
import io.lapstrake.k8s.workload.Deployment;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Words for what a user gives whole: blocks, lists and repetitions. */
class GivenGoldenTest {

  private static Input<MapNode> map(String name) {
    return Input.block(name);
  }

  private static Input<ListNode> list(String name) {
    return Input.list(name);
  }

  @Test
  void what_a_user_gives_stands_where_it_belongs() {
    Input<String> host = Input.text("host");
    Input<List<MapNode>> hosts = Input.records("hosts", host);
    Input<Boolean> byMemory = Input.flag("byMemory");
    var web =
        Deployment.named("web")
            .container(
                Container.of("web", image("nginx:1.27.2"))
                    .port("http", 80)
                    .resources(map("resources"))
                    .security(map("securityContext"))
                    .readyWhen(map("readinessProbe"))
                    .aliveWhen(map("livenessProbe"))
                    .mounts(list("volumeMounts")))
            .selecting("app.kubernetes.io/instance", "main")
            .spreadOver(ZONES)
            .podLabels(MapPart.spread(map("podLabels")))
            .podAnnotations(MapPart.spread(map("podAnnotations")))
            .onNodesWith(map("nodeSelector"))
            .tolerating(list("tolerations"))
            .affinity(map("affinity"))
            .imagePullSecrets(list("imagePullSecrets"))
            .security(map("podSecurityContext"))
            .volumes(list("volumes"));
    var service = web.service().port("http", 80);
    var ingress =
        Ingress.named("web")
            .rules(ListPart.forEach(hosts, each -> MapNode.of("host", each.get(host))))
            .tls(list("tls"));
    var scaler =
        HorizontalPodAutoscaler.of(web, 1, 5)
            .metric(Metric.cpu().utilizationPercent(80))
            .metricWhen(byMemory, Metric.memory().utilizationPercent(70));

    assertGolden(
        "given.yaml",
        Stack.named("test")
            .in("shop")
            .with(web, service, ingress, scaler)
            .resolve(
                Environment.named("test")
                    .values(
                        "values.yaml",
                        """
                        resources: {limits: {memory: 128Mi}}
                        securityContext: {runAsNonRoot: true}
                        readinessProbe: {httpGet: {path: /ready, port: http}}
                        livenessProbe: {httpGet: {path: /live, port: http}}
                        volumeMounts: [{name: cache, mountPath: /cache}]
                        podLabels: {tier: web}
                        podAnnotations: {example.com/team: shop}
                        nodeSelector: {disk: ssd}
                        tolerations: [{key: spot, operator: Exists}]
                        affinity:
                          nodeAffinity:
                            requiredDuringSchedulingIgnoredDuringExecution:
                              nodeSelectorTerms:
                              - matchExpressions:
                                - {key: zone, operator: In, values: [a, b]}
                        imagePullSecrets: [{name: registry}]
                        podSecurityContext: {fsGroup: 2000}
                        volumes: [{name: cache, emptyDir: {}}]
                        hosts: [{host: a.example.com}, {host: b.example.com}]
                        tls: [{hosts: [a.example.com], secretName: a-tls}]
                        byMemory: true
                        """)));
  }

  @Test
  void what_a_user_gives_may_be_nothing() {
    var web =
        Deployment.named("web")
            .container(
                Container.of("web", image("nginx:1.27.2"))
                    .resources(map("resources"))
                    .security(map("securityContext")))
            .selecting("app.kubernetes.io/instance", Text.format("%s", Input.text("release")))
            .onNodesWith(map("nodeSelector"))
            .tolerating(list("tolerations"));

    assertGolden(
        "given-nothing.yaml",
        Stack.named("test")
            .in("shop")
            .with(web)
            .resolve(Environment.named("test").with("release", "main")));
  }

  @Test
  void labels_of_a_chart_take_the_place_of_its_own() {
    Value<MapNode> selector =
        Named.map(
            "selectorLabels", MapNode.of("app", "web").with("release", Input.text("release")));
    var web =
        Deployment.named("web")
            .container(Container.of("web", image("nginx:1.27.2")))
            .podLabel("tier", "front")
            .selectedBy(selector)
            .labelledBy(selector);

    assertGolden(
        "given-labels.yaml",
        Stack.named("test")
            .in("shop")
            .with(web)
            .resolve(Environment.named("test").with("release", "main")));
  }
}
