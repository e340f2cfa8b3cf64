package io.lapstrake.core.plan;

import static io.lapstrake.core.plan.Described.config;
import static io.lapstrake.core.plan.Described.shop;
import static io.lapstrake.core.plan.Described.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.state.State;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What changes risk; how pods are replaced follows Kubernetes' documentation of each workload. */
class RisksTest {

  private static List<String> risks(Draft before, Draft after) {
    return risks(Plan.between(shop(after), State.of(shop(before))));
  }

  private static List<String> risks(Plan plan) {
    return plan.risks().stream()
        .map(it -> it.level() + " " + it.kind() + ": " + it.words())
        .toList();
  }

  private static Draft workload(String kind, String more, String image) {
    String pods =
        """
        spec:
          selector: {matchLabels: {app: api}}
          template:
            metadata: {labels: {app: api}}
            spec: {containers: [{name: api, image: "%s"}]}
        """
            .formatted(image);
    return yaml("apps/v1", kind, "api", pods + (more.isEmpty() ? "" : "  " + more + "\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Deployment  | replicas: 4 | LOW RESTART: rolling restart, 1 of 4 pods at a time",
        "Deployment  | replicas: 10 | LOW RESTART: rolling restart, 2 of 10 pods at a time",
        "Deployment  | replicas: 3 | LOW RESTART: rolling restart, 3 pods, 1 more at a time",
        "Deployment  | replicas: 1 | LOW RESTART: rolling restart, its only pod, once the new one is"
            + " ready",
        "Deployment  | '' | LOW RESTART: rolling restart",
        "Deployment  | '{replicas: 5, strategy: {rollingUpdate: {maxUnavailable: 50%}}}'"
            + " | LOW RESTART: rolling restart, 2 of 5 pods at a time",
        "Deployment  | '{replicas: 5, strategy: {rollingUpdate: {maxSurge: 2, maxUnavailable: 0}}}'"
            + " | LOW RESTART: rolling restart, 5 pods, 2 more at a time",
        "Deployment  | '{replicas: 5, strategy: {type: Recreate}}'"
            + " | MEDIUM DOWNTIME: restart, all 5 pods at once",
        "Deployment  | '{replicas: 1, strategy: {type: Recreate}}'"
            + " | MEDIUM DOWNTIME: restart, its only pod",
        "Deployment  | '{replicas: 1, strategy: {rollingUpdate: {maxSurge: 0, maxUnavailable: 1}}}'"
            + " | MEDIUM DOWNTIME: restart, its only pod",
        "Deployment  | '{replicas: 4, strategy: {rollingUpdate: {maxUnavailable: 100%}}}'"
            + " | MEDIUM DOWNTIME: restart, all 4 pods at once",
        "StatefulSet | '{replicas: 1, serviceName: api}'"
            + " | MEDIUM DOWNTIME: restart, its only pod",
        "StatefulSet | '{replicas: 3, serviceName: api}'"
            + " | LOW RESTART: rolling restart, 1 of 3 pods at a time",
        "DaemonSet   | '' | LOW RESTART: rolling restart, 1 node at a time",
        "DaemonSet   | 'updateStrategy: {rollingUpdate: {maxUnavailable: 10%}}'"
            + " | LOW RESTART: rolling restart, 10% of the nodes at a time",
        "DaemonSet   | 'updateStrategy: {rollingUpdate: {maxSurge: 1, maxUnavailable: 0}}'"
            + " | LOW RESTART: rolling restart, a second pod on 1 node at a time",
      })
  void a_new_image_says_how_the_pods_are_replaced(String kind, String spec, String risk) {
    String lines = spec.startsWith("{") ? spec.substring(1, spec.length() - 1) : spec;
    String split = lines.replaceAll(", (?=(strategy|serviceName))", "\n  ");

    assertThat(risks(workload(kind, split, "api:1"), workload(kind, split, "api:2")))
        .containsExactly(risk);
  }

  @Test
  void a_claim_goes_with_its_data() {
    Draft claim =
        yaml(
                "v1",
                "PersistentVolumeClaim",
                "data",
                "spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}")
            .unprotected();
    Plan plan = Plan.between(shop(config("a", "k", "1")), State.of(shop(claim)));

    assertThat(risks(plan))
        .containsExactly(
            "HIGH DATA: deleting it loses the data in its volume", "MEDIUM DELETION: delete");
    assertThat(plan.toTerminal(Colour.NONE))
        .contains("highest risk: loss of data")
        .contains("delete; deleting it loses the data in its volume");
  }

  @Test
  void a_stateful_set_goes_with_its_claims_only_where_it_says_so() {
    String spec =
        """
        spec:
          serviceName: db
          selector: {matchLabels: {app: db}}
          template:
            metadata: {labels: {app: db}}
            spec: {containers: [{name: db, image: "db:1"}]}
        """;
    Draft keeps = yaml("apps/v1", "StatefulSet", "db", spec);
    Draft loses =
        yaml(
            "apps/v1",
            "StatefulSet",
            "db",
            spec + "  persistentVolumeClaimRetentionPolicy: {whenDeleted: Delete}\n");

    assertThat(risks(Plan.between(shop(config("a", "k", "1")), State.of(shop(keeps)))))
        .containsExactly("MEDIUM DELETION: delete");
    assertThat(risks(Plan.between(shop(config("a", "k", "1")), State.of(shop(loses)))))
        .containsExactly("HIGH DATA: deleting it loses its claims", "MEDIUM DELETION: delete");
  }

  @Test
  void a_service_that_selects_others_changes_who_reaches_whom() {
    Draft before = yaml("v1", "Service", "api", "spec: {selector: {app: a}, ports: [{port: 80}]}");
    Draft after = yaml("v1", "Service", "api", "spec: {selector: {app: b}, ports: [{port: 80}]}");
    Draft sticky =
        yaml(
            "v1",
            "Service",
            "api",
            "spec: {selector: {app: a}, ports: [{port: 80}], sessionAffinity: ClientIP}");

    assertThat(risks(before, after))
        .containsExactly(
            "MEDIUM TRAFFIC_CHANGED: who reaches whom changes", "LOW IN_PLACE: in place");
    assertThat(risks(before, sticky)).containsExactly("LOW IN_PLACE: in place");
  }

  @Test
  void a_policy_that_goes_opens_and_one_that_comes_closes() {
    Draft policy = yaml("networking.k8s.io/v1", "NetworkPolicy", "deny", "spec: {podSelector: {}}");
    State state = State.of(shop(policy, config("a", "k", "1")));

    assertThat(risks(Plan.between(shop(config("a", "k", "1")), state)))
        .containsExactly("MEDIUM DELETION: delete", "MEDIUM TRAFFIC_OPENED: more may be reached");
    assertThat(risks(Plan.between(shop(policy), State.none())))
        .containsExactly("MEDIUM TRAFFIC_CLOSED: less may be reached");
  }

  @Test
  void a_rule_that_is_added_widens_access_and_one_that_is_removed_narrows_it() {
    String one = "{apiGroups: [''], resources: [pods], verbs: [get]}";
    String two = "{apiGroups: [''], resources: [secrets], verbs: [get]}";
    Draft few = yaml("rbac.authorization.k8s.io/v1", "Role", "r", "rules: [" + one + "]");
    Draft more =
        yaml("rbac.authorization.k8s.io/v1", "Role", "r", "rules: [" + one + ", " + two + "]");

    assertThat(risks(few, more))
        .containsExactly("MEDIUM ACCESS_WIDENED: more may be done", "LOW IN_PLACE: in place");
    assertThat(risks(more, few))
        .containsExactly("LOW ACCESS_NARROWED: less may be done", "LOW IN_PLACE: in place");
  }

  @Test
  void a_risk_above_the_limit_is_refused() {
    Plan plan =
        Plan.between(
            shop(config("a", "k", "1")),
            State.of(shop(config("b", "k", "1"))),
            Observed.asRecorded(),
            PlanPolicy.careful().risking(Risk.Level.LOW));

    assertThat(plan.refusals())
        .extracting(Problem::toString)
        .containsExactly(
            """
            LAP-0622 Risk above the limit
              at shop/ConfigMap/b
              ConfigMap shop/b: delete. That is a risk of deletion.
              Fix: look whether that is meant, then allow a higher risk for this plan\
             (PlanPolicy.risking; with the tool: --max-risk medium).""");
  }
}
