package io.lapstrake.helm.convention;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.Helm;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Release;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.helm.chart.Chart;
import io.lapstrake.k8s.workload.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The chart that Helm itself creates, and a stack of the same values: both give the same objects,
 * and so does the chart that the stack becomes.
 */
class HelmCreateTest {

  @TempDir static Path folder;

  @BeforeAll
  static void create() throws IOException {
    Helm.create().withName("web").withDir(folder).call();
    Chart.of(twin()).version("0.1.0").appVersion("1.16.0").writeTo(folder.resolve("twin"));
  }

  static Stack twin() {
    var names = ReleaseNames.fullName();
    var image = ImageValues.of("nginx");
    var pods = PodValues.atTop();
    var account = ServiceAccountValues.standard();
    var service = ServiceValues.standard();
    var scaling = AutoscalingValues.standard();
    var ingress = IngressValues.standard();

    var container = pods.on(image.container(Release.CHART).port("http", service.port()));
    var web =
        scaling.on(
            pods.on(
                Deployment.named("web")
                    .withName(names)
                    .labelledBy(ReleaseNames.labels())
                    .selectedBy(ReleaseNames.selectorLabels())
                    .podLabels(MapPart.spread(ReleaseNames.chartLabels()))
                    .serviceAccount(account.name())
                    .container(container)
                    .patch("spec.template.spec.containers[0].ports[name=http].protocol", "TCP")));
    var front = service.of(web).patch("spec.ports[name=http].protocol", "TCP");
    return Stack.named("web")
        .with(account, web, front, scaling.of(web), ingress.to(front, service.port()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{replicaCount: 3, image: {repository: r.example.com/web, tag: v2, pullPolicy: Always}}",
        "{nameOverride: main, fullnameOverride: ''}",
        "{nameOverride: other}",
        "{fullnameOverride: a-name-that-is-much-longer-than-sixty-three-characters-and-has-a-hyphen}",
        "{serviceAccount: {create: false}}",
        "{serviceAccount: {create: false, name: given}}",
        "{serviceAccount: {name: given, automount: false, annotations: {a/b: 'yes'}}}",
        "{podAnnotations: {a: '1'}, podLabels: {tier: web}, podSecurityContext: {fsGroup: 2000}}",
        "{securityContext: {runAsNonRoot: true, capabilities: {drop: [ALL]}}}",
        "{resources: {limits: {cpu: 100m, memory: 128Mi}}, nodeSelector: {disk: ssd}}",
        "{livenessProbe: {httpGet: {path: /live}}, readinessProbe: {initialDelaySeconds: 5}}",
        "{livenessProbe: {httpGet: null, exec: {command: [ls]}}}",
        "{livenessProbe: null, readinessProbe: null, resources: null, securityContext: null}",
        "{livenessProbe: {}, volumes: null, volumeMounts: null, podSecurityContext: null}",
        "{tolerations: null, affinity: null, nodeSelector: null, imagePullSecrets: null}",
        "{podAnnotations: null, podLabels: null, serviceAccount: {annotations: null}}",
        "{ingress: {enabled: true, annotations: null, tls: null}}",
        "{service: {type: NodePort, port: 8080}}",
        "{autoscaling: {enabled: true}}",
        "{autoscaling: {enabled: true, minReplicas: 2, targetMemoryUtilizationPercentage: 70}}",
        "{autoscaling: {enabled: true, targetCPUUtilizationPercentage: 0, targetMemoryUtilizationPercentage: 60}}",
        "{ingress: {enabled: true}}",
        "{ingress: {enabled: true, className: nginx, annotations: {a: b}, hosts: [{host: a.b, paths: [{path: /x, pathType: Prefix}, {path: /y, pathType: Exact}]}]}}",
        "{ingress: {enabled: true, tls: [{secretName: s, hosts: [a.b, c.d]}]}}",
        "{volumes: [{name: v, emptyDir: {}}], volumeMounts: [{name: v, mountPath: /v}]}",
        "{tolerations: [{operator: Exists}], imagePullSecrets: [{name: registry}]}",
        "{affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{matchExpressions: [{key: k, operator: Exists}]}]}}}}"
      })
  void a_stack_of_the_values_that_helm_create_gives_is_the_chart_that_it_gives(String values)
      throws IOException {
    Path file = Files.writeString(folder.resolve("values.yaml"), values);
    Map<String, Object> created = rendered(folder.resolve("web"), file);

    assertThat(created).isNotEmpty();
    assertThat(rendered(folder.resolve("twin"), file)).isEqualTo(created);
    assertThat(resolved(values)).isEqualTo(created);
  }

  private static Map<String, Object> rendered(Path chart, Path values) {
    return BothSides.byKindAndName(
        new Helm(chart)
            .template()
            .withName("main")
            .withNamespace("default")
            .withValuesFile(values)
            .call());
  }

  private static Map<String, Object> resolved(String values) {
    Environment environment =
        Environment.named("test")
            .values("values.yaml", values)
            .released("main", "default")
            .versions("0.1.0", "1.16.0");
    return BothSides.byKindAndName(twin().resolve(environment).toYaml());
  }
}
