package io.lapstrake.k8s.reach;

import static io.lapstrake.k8s.harness.Documents.document;
import static io.lapstrake.k8s.harness.Documents.objects;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lapstrake.core.manifest.ResourceKey;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may reach whom: what Kubernetes' page "Network Policies" says of its examples. */
class ReachTest {

  private static final ResourceKey DB = key("default", "db");
  private static final ResourceKey FRONTEND = key("default", "frontend");
  private static final ResourceKey OTHER = key("default", "other");
  private static final ResourceKey MINE = key("mine", "any");
  private static final ResourceKey CLIENT = key("mine", "client");
  private static final ResourceKey FAR = key("far", "client");

  private static ResourceKey key(String namespace, String name) {
    return new ResourceKey("", "Pod", namespace, name);
  }

  private static String pod(ResourceKey key, String role) {
    return document(
        "v1",
        "Pod",
        "{name: %s, namespace: %s, labels: {role: %s}}"
            .formatted(key.name(), key.namespace(), role),
        "spec: {containers: [{name: c, image: c, ports: [{name: redis, containerPort: 6379},"
            + " {name: dns, containerPort: 53, protocol: UDP}]}]}");
  }

  private static final String PODS =
      document("v1", "Namespace", "{name: mine, labels: {project: myproject}}", "")
          + document("v1", "Namespace", "{name: far}", "")
          + pod(DB, "db")
          + pod(FRONTEND, "frontend")
          + pod(OTHER, "other")
          + pod(MINE, "any")
          + pod(CLIENT, "client")
          + pod(FAR, "client");

  private static Reach with(String... policies) {
    StringBuilder all = new StringBuilder(PODS);
    for (int i = 0; i < policies.length; i++) {
      all.append(
          document(
              "networking.k8s.io/v1",
              "NetworkPolicy",
              "{name: p" + i + ", namespace: default}",
              "spec: " + policies[i]));
    }
    return Reach.of(objects(all.toString()));
  }

  private static final String EXAMPLE =
      """
      {podSelector: {matchLabels: {role: db}},
       policyTypes: [Ingress, Egress],
       ingress: [{from: [
         {ipBlock: {cidr: 172.17.0.0/16, except: [172.17.1.0/24]}},
         {namespaceSelector: {matchLabels: {project: myproject}}},
         {podSelector: {matchLabels: {role: frontend}}}],
         ports: [{protocol: TCP, port: 6379}]}],
       egress: [{to: [{ipBlock: {cidr: 10.0.0.0/24}}], ports: [{protocol: TCP, port: 5978}]}]}
      """
          .replace("\n", " ");

  @Test
  void pods_that_no_policy_selects_are_open() {
    Reach reach = with();

    assertThat(reach.mayReach(OTHER, DB, "6379")).isTrue();
    assertThat(reach.mayReach(FAR, DB, "1")).isTrue();
    assertThat(reach.mayBeReachedFrom("203.0.113.7", DB, "6379")).isTrue();
    assertThat(reach.mayReachOutside(DB, "203.0.113.7", "443")).isTrue();
  }

  /** "1. isolates role=db pods in the default namespace for both ingress and egress …" */
  @Test
  void the_example_lets_in_whom_it_says() {
    Reach reach = with(EXAMPLE);

    assertThat(reach.mayReach(FRONTEND, DB, "6379")).isTrue();
    assertThat(reach.mayReach(MINE, DB, "6379")).isTrue();
    assertThat(reach.mayBeReachedFrom("172.17.0.9", DB, "6379")).isTrue();
    assertThat(reach.mayBeReachedFrom("172.17.2.0/24", DB, "6379")).isTrue();

    assertThat(reach.mayReach(FRONTEND, DB, "80")).isFalse();
    assertThat(reach.mayReach(OTHER, DB, "6379")).isFalse();
    assertThat(reach.mayReach(FAR, DB, "6379")).isFalse();
    assertThat(reach.mayBeReachedFrom("172.17.1.9", DB, "6379")).isFalse();
    assertThat(reach.mayBeReachedFrom("172.17.0.0/16", DB, "6379")).isFalse();
    assertThat(reach.mayBeReachedFrom("203.0.113.7", DB, "6379")).isFalse();
  }

  @Test
  void the_example_lets_out_whom_it_says() {
    Reach reach = with(EXAMPLE);

    assertThat(reach.mayReachOutside(DB, "10.0.0.7", "5978")).isTrue();
    assertThat(reach.mayReachOutside(DB, "10.0.0.7", "443")).isFalse();
    assertThat(reach.mayReachOutside(DB, "10.0.1.7", "5978")).isFalse();
    assertThat(reach.mayReach(DB, OTHER, "6379")).isFalse();
    assertThat(reach.mayReach(OTHER, FRONTEND, "6379")).as("not selected").isTrue();
  }

  private static final String TWO_IN_ONE =
      "{podSelector: {}, ingress: [{from: [{namespaceSelector: {matchLabels: {project: myproject}},"
          + " podSelector: {matchLabels: {role: client}}}]}]}";
  private static final String TWO =
      "{podSelector: {}, ingress: [{from: [{namespaceSelector: {matchLabels: {project: myproject}}},"
          + " {podSelector: {matchLabels: {role: frontend}}}]}]}";

  /** "Behavior of to and from selectors" */
  @Test
  void two_selectors_in_one_item_must_both_hold() {
    assertThat(with(TWO_IN_ONE).mayReach(CLIENT, DB, "6379")).isTrue();
    assertThat(with(TWO_IN_ONE).mayReach(MINE, DB, "6379")).isFalse();
    assertThat(with(TWO_IN_ONE).mayReach(FAR, DB, "6379")).isFalse();

    assertThat(with(TWO).mayReach(CLIENT, DB, "6379")).isTrue();
    assertThat(with(TWO).mayReach(MINE, DB, "6379")).isTrue();
    assertThat(with(TWO).mayReach(FRONTEND, DB, "6379")).isTrue();
    assertThat(with(TWO).mayReach(OTHER, DB, "6379")).isFalse();
  }

  /** "Default policies" */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{podSelector: {}, policyTypes: [Ingress]} | false | true",
        "{podSelector: {}, ingress: [{}], policyTypes: [Ingress]} | true | true",
        "{podSelector: {}, policyTypes: [Egress]} | true | false",
        "{podSelector: {}, egress: [{}], policyTypes: [Egress]} | true | true",
        "{podSelector: {}, policyTypes: [Ingress, Egress]} | false | false",
        // without policyTypes: always Ingress, and Egress where it has any rules
        "{podSelector: {}} | false | true",
        "{podSelector: {}, egress: [{}]} | false | true",
        "{podSelector: {}, ingress: [{}], egress: [{ports: [{port: 1}]}]} | true | false",
      })
  void default_policies_close_or_open_everything(String policy, boolean in, boolean out) {
    Reach reach = with(policy);

    assertThat(reach.mayReach(FAR, DB, "6379")).isEqualTo(in);
    assertThat(reach.mayBeReachedFrom("203.0.113.7", DB, "6379")).isEqualTo(in);
    assertThat(reach.mayReach(DB, FAR, "6379")).isEqualTo(out);
    assertThat(reach.mayReachOutside(DB, "203.0.113.7", "443")).isEqualTo(out);
  }

  @Test
  void policies_add_up() {
    String deny = "{podSelector: {}, policyTypes: [Ingress, Egress]}";
    String allow =
        "{podSelector: {matchLabels: {role: db}},"
            + " ingress: [{from: [{podSelector: {matchLabels: {role: frontend}}}]}]}";
    String out =
        "{podSelector: {matchLabels: {role: frontend}}, egress: [{}], policyTypes: [Egress]}";

    assertThat(with(deny).mayReach(FRONTEND, DB, "6379")).isFalse();
    assertThat(with(deny, allow).mayReach(FRONTEND, DB, "6379")).as("egress is closed").isFalse();
    assertThat(with(deny, allow, out).mayReach(FRONTEND, DB, "6379")).isTrue();
    assertThat(with(deny, allow, out).mayReach(OTHER, DB, "6379")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{port: redis} | 6379 | true",
        "{port: redis} | redis | true",
        "{port: 6379} | redis | true",
        "{port: http} | 6379 | false",
        "{port: dns, protocol: UDP} | 53 | false",
        "{protocol: TCP} | 80 | true",
        "{protocol: UDP} | 80 | false",
        "{port: 32000, endPort: 32768} | 32000 | true",
        "{port: 32000, endPort: 32768} | 32768 | true",
        "{port: 32000, endPort: 32768} | 31999 | false",
      })
  void a_rule_is_for_its_ports(String port, String asked, boolean may) {
    Reach reach = with("{podSelector: {}, ingress: [{ports: [" + port + "]}]}");

    assertThat(reach.mayReach(FRONTEND, DB, asked)).isEqualTo(may);
  }

  @Test
  void rules_that_cover_a_block_together_let_it_in() {
    Reach reach =
        with(
            "{podSelector: {}, policyTypes: [Ingress, Egress],"
                + " ingress: [{from: [{ipBlock: {cidr: 10.0.0.0/9}}]},"
                + " {from: [{ipBlock: {cidr: 10.128.0.0/9}}]}],"
                + " egress: [{to: [{ipBlock: {cidr: 10.0.0.0/9}}, {ipBlock: {cidr: 10.128.0.0/9,"
                + " except: [10.200.0.0/16]}}]}]}");

    assertThat(reach.mayBeReachedFrom("10.0.0.0/8", DB, "6379")).isTrue();
    assertThat(reach.mayBeReachedFrom("10.0.0.0/7", DB, "6379")).isFalse();
    assertThat(reach.mayReachOutside(DB, "10.0.0.0/9", "443")).isTrue();
    assertThat(reach.mayReachOutside(DB, "10.0.0.0/8", "443")).isFalse();
  }

  @Test
  void a_namespace_is_selected_by_its_name() {
    Reach reach =
        with(
            "{podSelector: {}, ingress: [{from: [{namespaceSelector:"
                + " {matchExpressions: [{key: kubernetes.io/metadata.name, operator: In, values:"
                + " [far, frontend]}]}}]}]}");

    assertThat(reach.mayReach(FAR, DB, "6379")).isTrue();
    assertThat(reach.mayReach(MINE, DB, "6379")).isFalse();
    assertThat(reach.anyPodMayReach("frontend", DB, "6379")).isTrue();
    assertThat(reach.anyPodMayReach("default", DB, "6379")).isFalse();
  }

  @Test
  void who_is_not_there_is_told() {
    assertThatThrownBy(() -> with().mayReach(key("a", "b"), DB, "1"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageStartingWith("Pod a/b runs no pods. There are: [Pod default/db, ");
    assertThatThrownBy(() -> with().mayBeReachedFrom("shop.example", DB, "1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Not an address: shop.example");
  }
}
