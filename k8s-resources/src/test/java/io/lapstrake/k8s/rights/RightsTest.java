package io.lapstrake.k8s.rights;

import static io.lapstrake.k8s.harness.Documents.document;
import static io.lapstrake.k8s.harness.Documents.found;
import static io.lapstrake.k8s.harness.Documents.object;
import static io.lapstrake.k8s.harness.Documents.objects;
import static io.lapstrake.k8s.harness.Documents.wide;
import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.manifest.Manifests;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who may do what. The examples are those of Kubernetes' page "Using RBAC Authorization", and what
 * it says of them.
 */
class RightsTest {

  private static final String RBAC = "rbac.authorization.k8s.io/v1";
  private static final Holder JANE = new Holder("User", "", "jane");
  private static final Holder API = new Holder("ServiceAccount", "shop", "api");

  private static String role(String name, String... rules) {
    return object(RBAC, "Role", name, "rules: [" + String.join(", ", rules) + "]");
  }

  private static String clusterRole(String name, String... rules) {
    return wide(RBAC, "ClusterRole", name, "rules: [" + String.join(", ", rules) + "]");
  }

  private static String rule(String group, String resources, String verbs) {
    return "{apiGroups: ['%s'], resources: [%s], verbs: [%s]}".formatted(group, resources, verbs);
  }

  private static String binding(String role, String subject) {
    return object(RBAC, "RoleBinding", "b", to(role, subject));
  }

  private static String clusterBinding(String role, String subject) {
    return wide(RBAC, "ClusterRoleBinding", "b", to(role, subject));
  }

  private static String to(String role, String subject) {
    String[] parts = role.split(" ", -1);
    return "roleRef: {apiGroup: rbac.authorization.k8s.io, kind: %s, name: %s}\nsubjects: [%s]"
        .formatted(parts[0], parts[1], subject);
  }

  private static final String TO_JANE =
      "{kind: User, name: jane, apiGroup: rbac.authorization.k8s.io}";
  private static final String TO_API = "{kind: ServiceAccount, name: api, namespace: shop}";
  private static final String READS_PODS = rule("", "pods", "get, watch, list");

  @Test
  void a_role_grants_within_its_namespace() {
    Rights rights =
        Rights.of(objects(role("pod-reader", READS_PODS) + binding("Role pod-reader", TO_JANE)));

    assertThat(rights.may(JANE, "get", "pods", "shop")).isTrue();
    assertThat(rights.may(JANE, "get", "pods", "other")).isFalse();
    assertThat(rights.may(JANE, "get", "pods", "")).isFalse();
    assertThat(rights.may(JANE, "delete", "pods", "shop")).isFalse();
    assertThat(rights.may(API, "get", "pods", "shop")).isFalse();
  }

  @Test
  void a_role_binding_of_a_cluster_role_grants_within_its_own_namespace() {
    Rights rights =
        Rights.of(
            objects(
                clusterRole("secret-reader", rule("", "secrets", "get, watch, list"))
                    + binding("ClusterRole secret-reader", TO_JANE)));

    assertThat(rights.may(JANE, "get", "secrets", "shop")).isTrue();
    assertThat(rights.may(JANE, "get", "secrets", "other")).isFalse();
  }

  @Test
  void a_cluster_role_binding_grants_everywhere() {
    Rights rights =
        Rights.of(
            objects(
                clusterRole("secret-reader", rule("", "secrets", "get, watch, list"))
                    + clusterBinding("ClusterRole secret-reader", TO_JANE)));

    assertThat(rights.may(JANE, "get", "secrets", "any")).isTrue();
    assertThat(rights.may(JANE, "get", "secrets", "")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // the resource of a subresource is not meant, nor the other way round
        "'' | 'pods, pods/log' | 'get, list' | get | pods/log | true",
        "'' | pods | get | get | pods/log | false",
        "'' | pods/log | get | get | pods | false",
        // wildcards
        "'' | '\"*\"' | get | get | pods/log | true",
        "'' | '\"*/scale\"' | get | get | deployments/scale | true",
        "'' | '\"*/scale\"' | get | get | deployments | false",
        "example.com | '\"*\"' | '\"*\"' | delete | widgets.example.com | true",
        "example.com | '\"*\"' | '\"*\"' | delete | widgets.example.org | false",
        // groups count
        "apps | deployments | get | get | deployments.apps | true",
        "apps | deployments | get | get | deployments | false",
        "'' | deployments | get | get | deployments.apps | false",
        "* | deployments | get | get | deployments.apps | true",
      })
  void a_rule_means_what_it_names(
      String group, String resources, String verbs, String verb, String resource, boolean may) {
    Rights rights =
        Rights.of(objects(role("r", rule(group, resources, verbs)) + binding("Role r", TO_JANE)));

    assertThat(rights.may(JANE, verb, resource, "shop")).isEqualTo(may);
  }

  @Test
  void names_of_objects_grant_these_alone() {
    String rule = "{apiGroups: [''], resources: [configmaps], resourceNames: [my], verbs: [get]}";
    Rights rights = Rights.of(objects(role("r", rule) + binding("Role r", TO_JANE)));

    assertThat(rights.covers(new Right(JANE, "shop", "get", "", "configmaps", "my"))).isTrue();
    assertThat(rights.covers(new Right(JANE, "shop", "get", "", "configmaps", "other"))).isFalse();
    assertThat(rights.may(JANE, "get", "configmaps", "shop")).isFalse();
  }

  @Test
  void a_group_of_accounts_means_each_of_them() {
    for (String group :
        List.of("system:serviceaccounts:shop", "system:serviceaccounts", "system:authenticated")) {
      Rights rights =
          Rights.of(
              objects(
                  role("pod-reader", READS_PODS)
                      + binding("Role pod-reader", "{kind: Group, name: '" + group + "'}")));

      assertThat(rights.may(API, "get", "pods", "shop")).as(group).isTrue();
    }
    Rights others =
        Rights.of(
            objects(
                role("pod-reader", READS_PODS)
                    + binding(
                        "Role pod-reader", "{kind: Group, name: 'system:serviceaccounts:qa'}")));
    assertThat(others.may(API, "get", "pods", "shop")).isFalse();
  }

  @Test
  void an_account_is_a_user_by_its_long_name() {
    String user = "{kind: User, name: 'system:serviceaccount:shop:api'}";
    Rights rights =
        Rights.of(objects(role("pod-reader", READS_PODS) + binding("Role pod-reader", user)));

    assertThat(rights.may(API, "get", "pods", "shop")).isTrue();
  }

  /** The example "monitoring" of the page. */
  private static final String GATHERED =
      wide(
          RBAC,
          "ClusterRole",
          "monitoring",
          "aggregationRule: {clusterRoleSelectors:"
              + " [{matchLabels: {rbac.example.com/aggregate-to-monitoring: 'true'}}]}\nrules: []");

  private static String endpoints(String label) {
    return document(
        RBAC,
        "ClusterRole",
        "{name: monitoring-endpoints, labels: {" + label + ": 'true'}}",
        "rules: [" + rule("", "services, endpoints, pods", "get, list, watch") + "]");
  }

  @Test
  void a_role_may_be_gathered_of_others_by_their_labels() {
    Rights rights =
        Rights.of(
            objects(
                GATHERED
                    + endpoints("rbac.example.com/aggregate-to-monitoring")
                    + clusterBinding("ClusterRole monitoring", TO_API)));

    assertThat(rights.may(API, "list", "endpoints", "shop")).isTrue();
    assertThat(rights.may(API, "list", "secrets", "shop")).isFalse();
  }

  private static List<String> risks(String before, String after) {
    return found(new AccessRisks(), before, after);
  }

  @Test
  void a_verb_more_is_told_exactly() {
    String bound = binding("Role r", TO_API);

    assertThat(
            risks(
                role("r", READS_PODS) + bound,
                role("r", rule("", "pods", "get, list, watch, delete")) + bound))
        .containsExactly(
            "MEDIUM ACCESS_WIDENED Role shop/r: ServiceAccount shop/api may delete pods in namespace"
                + " shop");
    assertThat(risks(role("r", READS_PODS) + bound, role("r", rule("", "pods", "get")) + bound))
        .containsExactly(
            "LOW ACCESS_NARROWED Role shop/r: ServiceAccount shop/api may no longer list, watch pods"
                + " in namespace shop");
  }

  @Test
  void a_rule_that_is_written_otherwise_changes_nothing() {
    String bound = binding("Role r", TO_API);
    String one = role("r", rule("", "pods, services", "get, list")) + bound;
    String two =
        role("r", rule("", "services", "list, get"), rule("", "pods", "get, list")) + bound;

    assertThat(risks(one, two)).isEmpty();
  }

  @Test
  void secrets_pods_and_rights_themselves_are_powerful() {
    for (String power :
        List.of(
            rule("", "secrets", "get"),
            rule("", "pods/exec", "create"),
            rule("rbac.authorization.k8s.io", "roles", "escalate"),
            rule("rbac.authorization.k8s.io", "clusterroles", "bind"),
            rule("", "users", "impersonate"),
            rule("apps", "'*'", "get"),
            rule("apps", "deployments", "'*'"))) {
      String bound = binding("Role r", TO_API);

      assertThat(risks(role("r") + bound, role("r", power) + bound))
          .as(power)
          .singleElement()
          .asString()
          .startsWith("HIGH POWER_GRANTED Role shop/r: ServiceAccount shop/api may ");
    }
  }

  @Test
  void a_binding_that_comes_grants_what_its_role_has() {
    assertThat(
            risks(
                role("r", READS_PODS) + binding("Role r", TO_API),
                role("r", READS_PODS) + binding("Role r", TO_API + ", " + TO_JANE)))
        .containsExactly(
            "MEDIUM ACCESS_WIDENED RoleBinding shop/b: User jane may get, list, watch pods in"
                + " namespace shop");
  }

  @Test
  void a_role_that_is_granted_elsewhere_widens_for_whoever_has_it() {
    assertThat(
            risks(
                clusterRole("r", READS_PODS),
                clusterRole("r", READS_PODS, rule("", "nodes", "list"))))
        .containsExactly(
            "MEDIUM ACCESS_WIDENED ClusterRole r: whoever has ClusterRole r may list nodes");
  }

  @Test
  void a_label_adds_a_role_to_one_that_every_cluster_has() {
    assertThat(risks(endpoints("other"), endpoints("rbac.authorization.k8s.io/aggregate-to-view")))
        .contains(
            "MEDIUM ACCESS_WIDENED ClusterRole monitoring-endpoints: whoever has ClusterRole view may"
                + " get, list, watch endpoints, pods and services");
  }

  @Test
  void a_role_that_every_cluster_has_is_known_by_its_name() {
    assertThat(risks(binding("ClusterRole view", TO_JANE), binding("ClusterRole edit", TO_JANE)))
        .containsExactly(
            "HIGH POWER_GRANTED RoleBinding shop/b: User jane may do all that ClusterRole edit allows"
                + " in namespace shop");
    assertThat(risks("", clusterBinding("ClusterRole cluster-admin", TO_JANE)))
        .containsExactly(
            "HIGH POWER_GRANTED ClusterRoleBinding b: User jane may * *.* and every path");
  }

  @Test
  void what_everybody_may_already_is_no_more() {
    String all = binding("ClusterRole r", "{kind: Group, name: 'system:serviceaccounts:shop'}");
    String one = object(RBAC, "RoleBinding", "one", to("ClusterRole r", TO_API));
    String role = clusterRole("r", READS_PODS);

    assertThat(risks(role + all, role + all + one)).isEmpty();
  }

  private static Manifests random(Random random) {
    List<String> groups = List.of("", "apps", "'*'");
    List<String> resources = List.of("pods", "secrets", "'*'", "pods/log", "'*/log'");
    List<String> verbs = List.of("get", "list", "'*'", "escalate");
    List<String> rules = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      rules.add(
          "{apiGroups: [%s], resources: [%s], verbs: [%s]}"
              .formatted(pick(random, groups), pick(random, resources), pick(random, verbs))
              .replace("[]", "['']"));
    }
    String yaml = random.nextInt(4) == 0 ? "" : role("r", rules.toArray(String[]::new));
    yaml +=
        random.nextInt(3) == 0 ? "" : binding("Role r", random.nextBoolean() ? TO_API : TO_JANE);
    yaml += random.nextInt(3) == 0 ? clusterBinding("ClusterRole view", TO_API) : "";
    return objects(yaml + object("v1", "ConfigMap", "c", "data: {}"));
  }

  private static String pick(Random random, List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  @Property(tries = 500)
  void what_widens_on_the_way_narrows_on_the_way_back(@ForAll long seed) {
    Random random = new Random(seed);
    Manifests one = random(random);
    Manifests two = random(random);

    assertThat(told(one, two, true)).isEqualTo(told(two, one, false));
    assertThat(told(one, two, false)).isEqualTo(told(two, one, true));
    assertThat(told(one, one, true)).isEmpty();
  }

  private static List<String> told(Manifests before, Manifests after, boolean more) {
    Rights had = Rights.of(before, after);
    Rights have = Rights.of(after, before);
    return Stream.of(more ? have.beyond(had) : had.beyond(have))
        .flatMap(it -> it.keySet().stream())
        .map(Right::toString)
        .toList();
  }
}
