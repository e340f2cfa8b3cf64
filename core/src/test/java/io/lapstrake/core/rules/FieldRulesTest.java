package io.lapstrake.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.yaml.Parsed;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldRulesTest {

  private static List<String> found(String group, String kind, MapNode object) {
    var found = new ArrayList<String>();
    FieldRules.checkKnown(
        object,
        Rules.kubernetes().of(group, kind),
        KubernetesVersion.STANDARD,
        (path, finding) -> found.add(finding.code() + " " + path));
    return found;
  }

  private static List<String> found(String group, String kind, String yaml) {
    return found(group, kind, Parsed.map(yaml));
  }

  @Test
  void a_finding_becomes_a_problem_at_its_place() {
    var problems = new ArrayList<String>();
    FieldRules.checkKnown(
        Parsed.map("spec: {ports: [{port: 70000}]}"),
        Rules.kubernetes().of("", "Service"),
        KubernetesVersion.STANDARD,
        (path, finding) ->
            problems.add(finding.at(Place.of("shop/Service/web").field(path)).toString()));
    assertThat(problems)
        .containsExactly(
            """
            LAP-0312 Port out of range
              at shop/Service/web, spec.ports[port=70000].port
              70000 was given; Kubernetes accepts 1 to 65535.
              Fix: choose a port in that range.""");
  }

  @Test
  void every_value_of_a_deployment_is_checked_wherever_it_stands() {
    assertThat(
            found(
                "apps",
                "Deployment",
                """
                metadata:
                  name: Api
                  labels: {"a b": c, d: "e f"}
                  annotations: {x y: z, size: 1}
                spec:
                  replicas: -1
                  selector: {matchLabels: {app: -}}
                  strategy: {rollingUpdate: {maxSurge: 25}}
                  template:
                    metadata: {labels: {app: a/b}}
                    spec:
                      restartPolicy: always
                      nodeSelector: {disk: 1}
                      terminationGracePeriodSeconds: "30"
                      initContainers:
                      - {name: a_b}
                      containers:
                      - name: api
                        image: "Api:1"
                        env: [{name: A=B}, {name: C, value: 1}]
                        ports: [{containerPort: 0, name: too-long-port-name, protocol: tcp}]
                        resources: {limits: {cpu: 1core}, requests: {memory: -1}}
                        readinessProbe: {httpGet: {port: 65536}, periodSeconds: -1}
                        volumeMounts: [{name: data, mountPath: "/a:b"}]
                      volumes:
                      - {name: data, secret: {items: [{key: a/b, path: ../c}], defaultMode: 512}}
                """))
        .containsExactlyInAnyOrder(
            "LAP-0302 metadata.name",
            "LAP-0304 metadata.labels[\"a b\"]",
            "LAP-0306 metadata.labels.d",
            "LAP-0305 metadata.annotations[\"x y\"]",
            "LAP-0317 metadata.annotations.size",
            "LAP-0316 spec.replicas",
            "LAP-0306 spec.selector.matchLabels.app",
            "LAP-0306 spec.template.metadata.labels.app",
            "LAP-0318 spec.template.spec.restartPolicy",
            "LAP-0317 spec.template.spec.nodeSelector.disk",
            "LAP-0317 spec.template.spec.terminationGracePeriodSeconds",
            "LAP-0301 spec.template.spec.initContainers[name=a_b].name",
            "LAP-0311 spec.template.spec.containers[name=api].image",
            "LAP-0314 spec.template.spec.containers[name=api].env[name=A=B].name",
            "LAP-0317 spec.template.spec.containers[name=api].env[name=C].value",
            "LAP-0312 spec.template.spec.containers[name=api].ports[containerPort=0,protocol=tcp].containerPort",
            "LAP-0313 spec.template.spec.containers[name=api].ports[containerPort=0,protocol=tcp].name",
            "LAP-0318 spec.template.spec.containers[name=api].ports[containerPort=0,protocol=tcp].protocol",
            "LAP-0308 spec.template.spec.containers[name=api].resources.limits.cpu",
            "LAP-0308 spec.template.spec.containers[name=api].resources.requests.memory",
            "LAP-0312 spec.template.spec.containers[name=api].readinessProbe.httpGet.port",
            "LAP-0316 spec.template.spec.containers[name=api].readinessProbe.periodSeconds",
            "LAP-0321 spec.template.spec.containers[name=api].volumeMounts[mountPath=/a:b].mountPath",
            "LAP-0315 spec.template.spec.volumes[name=data].secret.items[0].key",
            "LAP-0322 spec.template.spec.volumes[name=data].secret.items[0].path",
            "LAP-0316 spec.template.spec.volumes[name=data].secret.defaultMode");
  }

  @Test
  void each_kind_has_the_names_that_it_takes() {
    assertThat(found("", "Service", "metadata: {name: 1a}"))
        .containsExactly("LAP-0303 metadata.name");
    assertThat(found("", "Namespace", "metadata: {name: a.b}"))
        .containsExactly("LAP-0301 metadata.name");
    assertThat(found("", "ConfigMap", "metadata: {name: 1a.b}")).isEmpty();
    assertThat(found("rbac.authorization.k8s.io", "Role", "metadata: {name: 'system:A'}"))
        .isEmpty();
    assertThat(found("example.com", "Widget", "metadata: {name: A}"))
        .containsExactly("LAP-0302 metadata.name");
  }

  @Test
  void the_network_kinds_are_checked() {
    assertThat(
            found(
                "networking.k8s.io",
                "Ingress",
                "spec: {rules: [{host: Shop, http: {paths: [{path: /, backend: {service: {name: a,"
                    + " port: {number: 0}}}}]}}], tls: [{hosts: ['*.*']}]}"))
        .containsExactly(
            "LAP-0323 spec.rules[0].host",
            "LAP-0312 spec.rules[0].http.paths[0].backend.service.port.number",
            "LAP-0323 spec.tls[0].hosts[0]");
    assertThat(
            found(
                "networking.k8s.io",
                "NetworkPolicy",
                "spec: {ingress: [{from: [{ipBlock: {cidr: 10.0.0.0}}], ports: [{port: Web}]}]}"))
        .containsExactly(
            "LAP-0310 spec.ingress[0].from[0].ipBlock.cidr",
            "LAP-0313 spec.ingress[0].ports[0].port");
  }

  @Test
  void annotations_have_at_most_256_kibibytes_together() {
    assertThat(found("", "ConfigMap", annotated(256 * 1024 - 1))).isEmpty();
    assertThat(found("", "ConfigMap", annotated(256 * 1024)))
        .containsExactly("LAP-0326 metadata.annotations");
  }

  private static MapNode annotated(int length) {
    return MapNode.EMPTY.set(Literal.of("x".repeat(length)), "metadata", "annotations", "a");
  }

  @Test
  void what_a_secret_holds_is_not_shown_though_nobody_marked_it() {
    var details = new ArrayList<String>();
    FieldRules.checkKnown(
        Parsed.map("{data: {a: hunter}, stringData: {b: 42}}"),
        Rules.kubernetes().of("", "Secret"),
        KubernetesVersion.STANDARD,
        (path, finding) -> details.add(path + ": " + finding.detail()));
    assertThat(details)
        .containsExactly(
            "data.a: A sensitive value was given; base64 has letters, digits, \"+\" and \"/\" in"
                + " groups of four, filled up with \"=\".",
            "stringData.b: A sensitive value was given; this field holds text.");
  }

  @Test
  void null_is_never_checked_and_a_map_is_no_value() {
    assertThat(found("", "Service", "spec: {ports: [{port: null}], type: null}")).isEmpty();
    assertThat(found("", "Service", "spec: {type: {}}")).containsExactly("LAP-0317 spec.type");
  }
}
