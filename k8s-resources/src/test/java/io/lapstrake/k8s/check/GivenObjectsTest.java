package io.lapstrake.k8s.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.k8s.Checks;
import io.lapstrake.k8s.object.Raw;
import io.lapstrake.k8s.object.RawObjects;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What checks are less sure of in objects that somebody else wrote, and in namespaces of others.
 */
class GivenObjectsTest {

  private static final RawObjects SPEAKER =
      Raw.yaml(
          """
          apiVersion: apps/v1
          kind: Deployment
          metadata: {name: speaker}
          spec:
            selector: {matchLabels: {app: speaker}}
            template:
              metadata: {labels: {app: speaker}}
              spec:
                containers:
                - name: speaker
                  image: example.org/speaker:v1
                  env:
                  - {name: KEY, valueFrom: {secretKeyRef: {name: members, key: secret}}}
          """);

  private static final RawObjects MEMBERS =
      Raw.yaml(
          """
          apiVersion: v1
          kind: Secret
          metadata: {name: members}
          """);

  private static final RawObjects BINDING =
      Raw.yaml(
          """
          apiVersion: rbac.authorization.k8s.io/v1
          kind: RoleBinding
          metadata: {name: speaker}
          roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: nobody}
          subjects:
          - {kind: Group, apiGroup: rbac.authorization.k8s.io, name: operators}
          """);

  private static final RawObjects DNS =
      Raw.yaml(
          """
          apiVersion: v1
          kind: Service
          metadata: {name: dns, namespace: kube-system}
          spec: {selector: {k8s-app: kube-dns}, ports: [{port: 9153}]}
          """);

  private static CheckReport report(RawObjects... parts) {
    Stack stack = Stack.named("net").in("net").with(parts);
    return Checks.standard().of(stack.resolve(Environment.named("prod")));
  }

  private static List<String> codes(List<Problem> problems) {
    return problems.stream().map(Problem::code).toList();
  }

  @Test
  void a_secret_that_others_name_and_nobody_makes_is_a_warning() {
    assertThat(codes(report(SPEAKER).errors())).containsExactly("LAP-1003");
    CheckReport given = report(SPEAKER.given());
    assertThat(given.errors()).isEmpty();
    assertThat(given.warnings())
        .filteredOn(problem -> problem.code().equals("LAP-1003"))
        .extracting(Problem::detail, Problem::fix)
        .containsExactly(
            tuple(
                "Secret net/members is neither in the stack nor declared as made elsewhere;"
                    + " hooks or pods of the chart may make it.",
                "declare it with expecting(…) when something makes it, or name another by the"
                    + " values."));
  }

  @Test
  void a_key_that_others_may_add_is_a_warning_and_one_of_your_own_secret_an_error() {
    CheckReport others = report(SPEAKER.given(), MEMBERS.given());
    assertThat(others.errors()).isEmpty();
    assertThat(codes(others.warnings())).contains("LAP-1004");
    assertThat(codes(report(SPEAKER.given(), MEMBERS).errors())).containsExactly("LAP-1004");
  }

  @Test
  void a_role_that_others_name_and_nobody_makes_stays_an_error() {
    assertThat(codes(report(BINDING.given()).errors())).containsExactly("LAP-1012");
  }

  @Test
  void a_service_for_pods_of_a_namespace_of_others_is_a_warning() {
    CheckReport report = report(DNS);
    assertThat(report.errors()).isEmpty();
    assertThat(codes(report.warnings())).contains("LAP-1101");
  }

  @Test
  void a_service_for_no_pods_of_a_namespace_that_the_stack_makes_is_an_error() {
    RawObjects namespace =
        Raw.yaml("{apiVersion: v1, kind: Namespace, metadata: {name: kube-system}}");
    assertThat(codes(report(DNS, namespace).errors())).containsExactly("LAP-1101");
  }
}
