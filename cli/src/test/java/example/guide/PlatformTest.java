package example.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Input;
import io.lapstrake.helm.chart.Chart;
import io.lapstrake.helm.release.HelmRelease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformTest {

  private static final String DEPLOYMENT =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: {{ .Release.Name }}-web
      spec:
        replicas: {{ .Values.replicas }}
        selector:
          matchLabels: {app: web}
        template:
          metadata:
            labels: {app: web}
          spec:
            containers:
              - name: web
                image: example.org/web:v1
      """;

  @Test
  void a_chart_of_others_is_a_part_of_a_stack(@TempDir Path charts) throws IOException {
    Path folder = Files.createDirectories(charts.resolve("monitoring/templates"));
    Files.writeString(
        charts.resolve("monitoring/Chart.yaml"), "apiVersion: v2\nname: web\nversion: 1.0.0\n");
    Files.writeString(folder.resolve("web.yaml"), DEPLOYMENT);

    HelmRelease monitoring =
        HelmRelease.named("monitoring")
            .chart(Chart.load(charts.resolve("monitoring")))
            .in("observability")
            .values(
                Map.of("replicas", Input.integer("monitoring.replicas").between(1, 9).orElse(2)))
            .set("alerts.enabled=true")
            .change("Deployment", "monitoring-web", it -> it.patch("spec.minReadySeconds", 5));

    Stack stack = Stack.named("platform").in("platform").with(monitoring);

    assertThat(stack.resolve(Environment.named("prod")).all().iterator().next().toYaml())
        .contains("namespace: observability")
        .contains("replicas: 2")
        .contains("minReadySeconds: 5");
  }
}
