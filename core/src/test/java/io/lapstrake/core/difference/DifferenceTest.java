package io.lapstrake.core.difference;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.yaml.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {

  private static String changes(String kind, String before, String after) {
    return EffectTest.difference(kind, before, after).toString();
  }

  @Test
  void a_list_item_is_found_by_its_key() {
    assertThat(
            changes(
                "apps/Deployment",
                "spec: {template: {spec: {containers: [{name: log, image: l:1}, {name: api, image: a:1}]}}}",
                "spec: {template: {spec: {containers: [{name: api, image: a:2}, {name: log, image: l:1}]}}}"))
        .isEqualTo("spec.template.spec.containers[name=api].image: a:1 → a:2\n");
  }

  @Test
  void a_key_of_two_fields_shows_the_second_where_it_is_not_the_default() {
    assertThat(
            changes(
                "Service",
                "spec: {ports: [{port: 53, name: a}, {port: 53, protocol: UDP, name: b}]}",
                "spec: {ports: [{port: 53, protocol: TCP, name: c}, {port: 53, protocol: UDP, name: d}]}"))
        .isEqualTo(
            """
            spec.ports[port=53].name: a → c
            spec.ports[port=53,protocol=UDP].name: b → d
            """);
  }

  @Test
  void where_keys_are_not_unique_the_position_counts() {
    assertThat(
            changes(
                "Pod",
                "spec: {containers: [{name: a, image: b}, {name: a, image: c}]}",
                "spec: {containers: [{name: a, image: b}, {name: a, image: d}]}"))
        .isEqualTo("spec.containers[1].image: c → d\n");
  }

  @Test
  void what_was_added_or_removed_is_one_change_at_its_top() {
    Difference difference =
        EffectTest.difference(
            "apps/Deployment",
            "spec: {strategy: {type: Recreate}}",
            "{metadata: {labels: {a: b, c: d}}, spec: {replicas: 1}}");
    assertThat(difference.changes())
        .extracting(change -> change.form() + " " + change)
        .containsExactly(
            "ADDED metadata: (none) → {labels: {a: b, c: d}}",
            "ADDED spec.replicas: (none) → 1",
            "REMOVED spec.strategy: {type: Recreate} → (none)");
  }

  @Test
  void the_order_of_environment_variables_counts() {
    Difference difference =
        EffectTest.difference(
            "Pod",
            "spec: {containers: [{name: a, env: [{name: B}, {name: C}, {name: D}]}]}",
            "spec: {containers: [{name: a, env: [{name: D}, {name: B}, {name: C}]}]}");
    assertThat(difference.changes())
        .extracting(change -> change.form() + " " + change)
        .containsExactly(
            "REORDERED spec.containers[name=a].env: [name=B, name=C, name=D] →"
                + " [name=D, name=B, name=C]");
  }

  @Test
  void a_variable_put_between_two_others_moves_none_and_is_put_there_by_the_patch() {
    MapNode before = Parsed.map("spec: {containers: [{name: a, env: [{name: B}, {name: D}]}]}");
    MapNode after =
        Parsed.map("spec: {containers: [{name: a, env: [{name: B}, {name: C}, {name: D}]}]}");
    Difference difference = Difference.between(before, after, EffectTest.rules("Pod"));
    assertThat(difference).hasToString("spec.containers[name=a].env[name=C]: (none) → {name: C}\n");
    assertThat(difference.patch().applyTo(before)).isEqualTo(after);
  }

  @ParameterizedTest(name = "{0}: {1} is {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Pod | spec: {containers: [{name: a, resources: {limits: {cpu: 1}}}]} | spec: {containers: [{name: a, resources: {limits: {cpu: 1000m}}}]}
          Pod | spec: {containers: [{name: a, resources: {requests: {memory: 1536Mi}}}]} | spec: {containers: [{name: a, resources: {requests: {memory: 1.5Gi}}}]}
          Pod | spec: {containers: [{name: a, resources: {}}]} | spec: {containers: [{name: a}]}
          Pod | spec: {containers: [{name: a, ports: [{containerPort: 80}]}]} | spec: {containers: [{name: a, ports: [{containerPort: 80, protocol: TCP}]}]}
          Pod | spec: {containers: [{name: a}, {name: b}]} | spec: {containers: [{name: b}, {name: a}]}
          Pod | spec: {volumes: [{name: a, emptyDir: {sizeLimit: 1Gi}}]} | spec: {volumes: [{name: a, emptyDir: {sizeLimit: 1024Mi}}]}
          Pod | metadata: {labels: {}, annotations: null} | metadata: {}
          Pod | metadata: {creationTimestamp: null, uid: a, managedFields: [a]} | metadata: {}
          Pod | metadata: {annotations: {kubectl.kubernetes.io/last-applied-configuration: a}} | metadata: {}
          Pod | metadata: {finalizers: [a/b, c/d]} | metadata: {finalizers: [c/d, a/b]}
          Pod | status: {phase: Running} | {}
          Service | spec: {ports: [{port: 80}, {port: 81}]} | spec: {type: ClusterIP, ports: [{port: 81}, {port: 80, protocol: TCP}]}
          Secret | stringData: {a: b} | data: {a: Yg==}
          Secret | {data: {a: Yw==}, stringData: {a: b}} | data: {a: Yg==}
          Secret | {type: Opaque, data: null} | {}
          rbac.authorization.k8s.io/ClusterRole | rules: null | rules: []
          networking.k8s.io/NetworkPolicy | spec: {podSelector: {}, ingress: []} | spec: {podSelector: {}}
          apps/Deployment | spec: {strategy: {type: RollingUpdate}, template: {spec: {restartPolicy: Always}}} | spec: {strategy: {}, template: {spec: {}}}
          """)
  void what_means_the_same_does_not_differ(String kind, String before, String after) {
    assertThat(changes(kind, before, after)).isEmpty();
    assertThat(changes(kind, after, before)).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1} is not {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Service | spec: {ports: [{port: 80, targetPort: 80}]} | spec: {ports: [{port: 80, targetPort: '80'}]}
          Pod | spec: {containers: [{name: a, args: [b, c]}]} | spec: {containers: [{name: a, args: [c, b]}]}
          Pod | spec: {initContainers: [{name: a}, {name: b}]} | spec: {initContainers: [{name: b}, {name: a}]}
          Pod | spec: {volumes: [{name: a, emptyDir: {}}]} | spec: {volumes: [{name: a}]}
          Pod | metadata: {annotations: {a: '1'}} | metadata: {annotations: {a: 1000m}}
          networking.k8s.io/NetworkPolicy | spec: {podSelector: {}} | spec: {}
          networking.k8s.io/NetworkPolicy | spec: {ingress: [{}]} | spec: {ingress: []}
          Service | spec: {ports: [{port: 53}]} | spec: {ports: [{port: 53, protocol: UDP}]}
          example.com/Widget | spec: {a: null} | spec: {}
          example.com/Widget | spec: {a: []} | spec: {}
          apiextensions.k8s.io/CustomResourceDefinition | spec: {versions: [{schema: {default: null}}]} | spec: {versions: [{schema: {}}]}
          """)
  void what_means_something_else_differs(String kind, String before, String after) {
    assertThat(changes(kind, before, after)).isNotEmpty();
    assertThat(changes(kind, after, before)).isNotEmpty();
  }

  @Test
  void a_sensitive_value_is_not_shown() {
    MapNode before = MapNode.EMPTY.set(Literal.of("old").sensitive(), "data", "password");
    MapNode after = MapNode.EMPTY.set(Literal.of("new").sensitive(), "data", "password");
    assertThat(Difference.between(before, after, EffectTest.rules("Secret")))
        .hasToString("data.password: (sensitive) → (sensitive)\n");
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          data: {a: b2xk} | data: {a: bmV3} | data.a: (sensitive) → (sensitive)
          stringData: {a: old} | stringData: {a: new} | data.a: (sensitive) → (sensitive)
          {} | data: {a: bmV3} | data: (none) → {a: (sensitive)}
          """)
  void what_a_secret_holds_is_not_shown_though_nobody_marked_it(
      String before, String after, String expected) {
    assertThat(changes("Secret", before, after)).isEqualTo(expected + "\n");
  }

  @Test
  void a_patch_leaves_alone_what_it_does_not_touch() {
    Patch patch =
        EffectTest.difference(
                "apps/Deployment",
                "spec: {replicas: 1, template: {spec: {containers: [{name: a, image: b}]}}}",
                "spec: {replicas: 2, template: {spec: {containers: [{name: a, image: c}]}}}")
            .patch();
    MapNode other =
        Parsed.map(
            "spec: {replicas: 5, paused: true, template: {spec: {containers: [{name: z}, {name: a,"
                + " tty: true}]}}}");
    assertThat(patch.applyTo(other))
        .isEqualTo(
            Parsed.map(
                "spec: {replicas: 2, paused: true, template: {spec: {containers: [{name: z}, {name:"
                    + " a, image: c, tty: true}]}}}"));
  }
}
