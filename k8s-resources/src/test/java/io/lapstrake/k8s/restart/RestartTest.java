package io.lapstrake.k8s.restart;

import static io.lapstrake.k8s.harness.Documents.found;
import static io.lapstrake.k8s.harness.Documents.object;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a plan does to pods that its objects do not say themselves. */
class RestartTest {

  private static String config(String entries) {
    return object("v1", "ConfigMap", "settings", "data: {" + entries + "}");
  }

  private static String deployment(String spec, String image, String container, String pod) {
    return object(
        "apps/v1",
        "Deployment",
        "api",
        """
        spec:
          %s
          selector: {matchLabels: {app: api}}
          template:
            metadata: {labels: {app: api}}
            spec: {containers: [{name: api, image: "%s"%s}]%s}
        """
            .formatted(spec, image, container, pod));
  }

  private static String reader(String container, String pod) {
    return deployment("replicas: 2", "api:1", container, pod);
  }

  private static List<String> late(String before, String after) {
    return found(new ConfigRisks(), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`, envFrom: [{configMapRef: {name: settings}}]` | `` | its variables change with the next"
            + " restart, and nothing restarts it",
        "`, env: [{name: A, valueFrom: {configMapKeyRef: {name: settings, key: a}}}]` | `` | its"
            + " variables change with the next restart, and nothing restarts it",
        "`, env: [{name: B, valueFrom: {configMapKeyRef: {name: settings, key: b}}}]` | `` | ",
        "`, volumeMounts: [{name: v, mountPath: /etc}]` | `, volumes: [{name: v, configMap: {name:"
            + " settings}}]` | mounted, it changes in the running pods within a minute or two",
        "`, volumeMounts: [{name: v, mountPath: /etc/a, subPath: a}]` | `, volumes: [{name: v,"
            + " configMap: {name: settings}}]` | mounted by subPath, it changes with the next restart,"
            + " and nothing restarts it",
        "`, volumeMounts: [{name: v, mountPath: /etc}]` | `, volumes: [{name: v, projected: {sources:"
            + " [{configMap: {name: settings}}]}}]` | mounted, it changes in the running pods within a"
            + " minute or two",
        "`, volumeMounts: [{name: v, mountPath: /etc}]` | `, volumes: [{name: v, configMap: {name:"
            + " settings, items: [{key: b, path: b}]}}]` | ",
        "`` | `, volumes: [{name: v, configMap: {name: settings}}]` | ",
        "`, envFrom: [{configMapRef: {name: others}}]` | `` | ",
      })
  void pods_read_a_changed_configuration_late(String container, String pod, String words) {
    String reads = reader(container, pod);

    assertThat(late(config("a: '1', b: '1'") + reads, config("a: '2', b: '1'") + reads))
        .isEqualTo(
            words == null
                ? List.of()
                : List.of(
                    "LOW CONFIG_LATE ConfigMap shop/settings: Deployment shop/api: " + words));
  }

  @Test
  void a_secret_that_changes_is_read_late_as_well() {
    String reads = reader(", env: [{name: P, valueFrom: {secretKeyRef: {name: s, key: p}}}]", "");
    String other = reader(", env: [{name: P, valueFrom: {secretKeyRef: {name: s, key: q}}}]", "");
    String was = object("v1", "Secret", "s", "data: {p: b25l, q: b25l}");
    String is = object("v1", "Secret", "s", "stringData: {p: two}\ndata: {q: b25l}");

    assertThat(late(was + reads, is + reads))
        .containsExactly(
            "LOW CONFIG_LATE Secret shop/s: Deployment shop/api: its variables change with the next"
                + " restart, and nothing restarts it");
    assertThat(late(was + other, is + other)).isEmpty();
  }

  @Test
  void pods_that_restart_anyhow_read_it() {
    String reads = ", envFrom: [{configMapRef: {name: settings}}]";

    assertThat(
            late(
                config("a: '1'") + deployment("replicas: 2", "api:1", reads, ""),
                config("a: '2'") + deployment("replicas: 2", "api:2", reads, "")))
        .isEmpty();
  }

  private static String budget(String spec) {
    return object(
        "policy/v1",
        "PodDisruptionBudget",
        "api",
        "spec: {" + spec + ", selector: {matchLabels: {app: api}}}");
  }

  /** The shares are those of Kubernetes' page "Specifying a Disruption Budget". */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "replicas: 4 | maxUnavailable: 1 | LOW RESTART | 1 of 4 pods be missing; the restart takes 1"
            + " at a time",
        "replicas: 4 | minAvailable: 4 | MEDIUM BUDGET_EXCEEDED | none of 4 pods be missing; the"
            + " restart takes 1 at a time, and asks no budget",
        "replicas: 7 | minAvailable: 50% | LOW RESTART | 3 of 7 pods be missing; the restart takes 1"
            + " at a time",
        "replicas: 7 | maxUnavailable: 50% | LOW RESTART | 4 of 7 pods be missing; the restart takes 1"
            + " at a time",
        "replicas: 1 | maxUnavailable: 0 | LOW RESTART | none of 1 pods be missing; the restart takes"
            + " none at a time",
        "'{replicas: 3, strategy: {type: Recreate}}' | maxUnavailable: 1 | MEDIUM BUDGET_EXCEEDED | 1"
            + " of 3 pods be missing; the restart takes 3 at once, and asks no budget",
      })
  void a_budget_says_which_disruption_is_allowed(
      String spec, String budget, String risk, String words) {
    String lines =
        spec.startsWith("{")
            ? spec.substring(1, spec.length() - 1).replace(", strategy", "\n  strategy")
            : spec;
    String other = budget(budget);

    assertThat(
            found(
                new BudgetRisks(),
                deployment(lines, "api:1", "", "") + other,
                deployment(lines, "api:2", "", "") + other))
        .containsExactly(risk + " Deployment shop/api: PodDisruptionBudget shop/api lets " + words);
  }

  @Test
  void a_budget_for_other_pods_says_nothing() {
    String other =
        object(
            "policy/v1",
            "PodDisruptionBudget",
            "web",
            "spec: {maxUnavailable: 0, selector: {matchLabels: {app: web}}}");

    assertThat(
            found(
                new BudgetRisks(),
                deployment("replicas: 4", "api:1", "", "") + other,
                deployment("replicas: 4", "api:2", "", "") + other))
        .isEmpty();
  }
}
