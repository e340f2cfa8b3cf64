package io.lapstrake.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.yaml.Parsed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which versions of its APIs Kubernetes serves, after its deprecation guide. */
class ApiTest {

  private static MapNode object(String version, String kind) {
    return Parsed.map("{apiVersion: " + version + ", kind: " + kind + ", metadata: {name: a}}");
  }

  private static Rules targeting(String version) {
    return Rules.kubernetes().targeting(KubernetesVersion.of(version));
  }

  /** kubernetes.io, Deprecated API Migration Guide: each removal, and what it says to use. */
  @ParameterizedTest(name = "{0} {1} went in {2}")
  @CsvSource(
      textBlock =
          """
          extensions/v1beta1, NetworkPolicy, 1.16, networking.k8s.io/v1
          extensions/v1beta1, DaemonSet, 1.16, apps/v1
          apps/v1beta2, DaemonSet, 1.16, apps/v1
          extensions/v1beta1, Deployment, 1.16, apps/v1
          apps/v1beta1, Deployment, 1.16, apps/v1
          apps/v1beta2, Deployment, 1.16, apps/v1
          apps/v1beta1, StatefulSet, 1.16, apps/v1
          apps/v1beta2, StatefulSet, 1.16, apps/v1
          extensions/v1beta1, ReplicaSet, 1.16, apps/v1
          apps/v1beta2, ReplicaSet, 1.16, apps/v1
          admissionregistration.k8s.io/v1beta1, MutatingWebhookConfiguration, 1.22, admissionregistration.k8s.io/v1
          admissionregistration.k8s.io/v1beta1, ValidatingWebhookConfiguration, 1.22, admissionregistration.k8s.io/v1
          apiextensions.k8s.io/v1beta1, CustomResourceDefinition, 1.22, apiextensions.k8s.io/v1
          apiregistration.k8s.io/v1beta1, APIService, 1.22, apiregistration.k8s.io/v1
          authentication.k8s.io/v1beta1, TokenReview, 1.22, authentication.k8s.io/v1
          authorization.k8s.io/v1beta1, SubjectAccessReview, 1.22, authorization.k8s.io/v1
          certificates.k8s.io/v1beta1, CertificateSigningRequest, 1.22, certificates.k8s.io/v1
          coordination.k8s.io/v1beta1, Lease, 1.22, coordination.k8s.io/v1
          extensions/v1beta1, Ingress, 1.22, networking.k8s.io/v1
          networking.k8s.io/v1beta1, Ingress, 1.22, networking.k8s.io/v1
          networking.k8s.io/v1beta1, IngressClass, 1.22, networking.k8s.io/v1
          rbac.authorization.k8s.io/v1beta1, ClusterRole, 1.22, rbac.authorization.k8s.io/v1
          rbac.authorization.k8s.io/v1beta1, RoleBinding, 1.22, rbac.authorization.k8s.io/v1
          scheduling.k8s.io/v1beta1, PriorityClass, 1.22, scheduling.k8s.io/v1
          storage.k8s.io/v1beta1, CSIDriver, 1.22, storage.k8s.io/v1
          storage.k8s.io/v1beta1, CSINode, 1.22, storage.k8s.io/v1
          storage.k8s.io/v1beta1, StorageClass, 1.22, storage.k8s.io/v1
          storage.k8s.io/v1beta1, VolumeAttachment, 1.22, storage.k8s.io/v1
          batch/v1beta1, CronJob, 1.25, batch/v1
          discovery.k8s.io/v1beta1, EndpointSlice, 1.25, discovery.k8s.io/v1
          events.k8s.io/v1beta1, Event, 1.25, events.k8s.io/v1
          autoscaling/v2beta1, HorizontalPodAutoscaler, 1.25, autoscaling/v2
          policy/v1beta1, PodDisruptionBudget, 1.25, policy/v1
          node.k8s.io/v1beta1, RuntimeClass, 1.25, node.k8s.io/v1
          flowcontrol.apiserver.k8s.io/v1beta1, FlowSchema, 1.26, flowcontrol.apiserver.k8s.io/v1
          autoscaling/v2beta2, HorizontalPodAutoscaler, 1.26, autoscaling/v2
          storage.k8s.io/v1beta1, CSIStorageCapacity, 1.27, storage.k8s.io/v1
          flowcontrol.apiserver.k8s.io/v1beta2, FlowSchema, 1.29, flowcontrol.apiserver.k8s.io/v1
          flowcontrol.apiserver.k8s.io/v1beta3, FlowSchema, 1.32, flowcontrol.apiserver.k8s.io/v1
          """)
  void what_went_is_not_served(String version, String kind, String gone, String use) {
    KubernetesVersion first = KubernetesVersion.of(gone);
    var last = new KubernetesVersion(1, first.minor() - 1);
    Api then = Rules.kubernetes().targeting(last).api(object(version, kind)).orElseThrow();
    Api now = targeting(gone).api(object(version, kind)).orElseThrow();

    assertThat(then.isServed()).isTrue();
    assertThat(then.isDeprecated()).isTrue();
    assertThat(now.isServed()).isFalse();
    assertThat(now.isDeprecated()).isFalse();
    assertThat(now.goneSince()).contains(first);
    assertThat(now.replacement()).contains(use);
    assertThat(codes(targeting("1.36"), version, kind)).contains("LAP-0330");
  }

  /** The API's reference documentation of 1.30, 1.32, 1.34 and 1.36. */
  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      textBlock =
          """
          apps/v1, Deployment, 1.30 1.32 1.34 1.36
          networking.k8s.io/v1, ServiceCIDR, 1.34 1.36
          resource.k8s.io/v1, ResourceClaim, 1.34 1.36
          resource.k8s.io/v1beta1, ResourceClaim, 1.32 1.34 1.36
          storage.k8s.io/v1, VolumeAttributesClass, 1.34 1.36
          admissionregistration.k8s.io/v1, ValidatingAdmissionPolicy, 1.30 1.32 1.34 1.36
          admissionregistration.k8s.io/v1, MutatingAdmissionPolicy, 1.36
          admissionregistration.k8s.io/v1beta1, ValidatingAdmissionPolicy, 1.30 1.32
          flowcontrol.apiserver.k8s.io/v1beta3, FlowSchema, 1.30
          autoscaling/v1, HorizontalPodAutoscaler, 1.30 1.32 1.34 1.36
          """)
  void what_each_version_serves(String version, String kind, String served) {
    for (String target : List.of("1.30", "1.32", "1.34", "1.36")) {
      assertThat(targeting(target).api(object(version, kind)).orElseThrow().isServed())
          .as(target)
          .isEqualTo(served.contains(target));
    }
  }

  private static List<String> codes(Rules rules, String version, String kind) {
    var codes = new ArrayList<String>();
    rules.checkKnown(object(version, kind), (path, finding) -> codes.add(finding.code()));
    return codes;
  }

  @Test
  void what_is_not_there_yet_says_since_when() {
    var details = new ArrayList<String>();
    targeting("1.33")
        .checkKnown(
            object("resource.k8s.io/v1", "DeviceClass"),
            (path, finding) ->
                details.add(path + ": " + finding.detail() + " Fix: " + finding.fix()));
    assertThat(details)
        .containsExactly(
            "apiVersion: Kubernetes serves DeviceClass of resource.k8s.io/v1 since 1.34; the target"
                + " is 1.33. Fix: target a version that serves it, or describe it another way.");
  }

  @Test
  void a_deprecated_version_is_served_and_known_to_be_deprecated() {
    Api endpoints = targeting("1.33").api(object("v1", "Endpoints")).orElseThrow();
    assertThat(endpoints.isDeprecated()).isTrue();
    assertThat(endpoints.deprecatedSince()).contains(KubernetesVersion.of("1.33"));
    assertThat(endpoints.replacement()).contains("discovery.k8s.io/v1 EndpointSlice");
    assertThat(codes(targeting("1.33"), "v1", "Endpoints")).isEmpty();
    assertThat(targeting("1.32").api(object("v1", "Endpoints")).orElseThrow().isDeprecated())
        .isFalse();
  }

  @Test
  void alpha_and_late_beta_versions_are_served_only_where_they_are_asked_for() {
    assertThat(targeting("1.33").api(object("resource.k8s.io/v1beta1", "DeviceClass")))
        .hasValueSatisfying(api -> assertThat(api.isOptIn()).isTrue());
    assertThat(targeting("1.24").api(object("batch/v1beta1", "CronJob")))
        .hasValueSatisfying(api -> assertThat(api.isOptIn()).isFalse());
  }

  @Test
  void what_is_none_of_kubernetes_own_is_not_judged() {
    Rules rules = Rules.kubernetes();
    assertThat(rules.api(object("example.com/v1", "Widget"))).isEmpty();
    assertThat(codes(rules, "example.com/v1", "Widget")).isEmpty();
    assertThat(codes(rules, "serving.knative.dev/v1", "Service")).isEmpty();
    assertThat(codes(rules, "batch.volcano.sh/v1alpha1", "Job")).isEmpty();
  }

  @Test
  void every_kind_of_the_table_has_a_version_that_the_newest_serves() {
    Rules newest = targeting("1.37");
    for (String name : newest.names()) {
      String group = name.substring(0, name.indexOf('/') + 1).replaceFirst("^/$", "");
      String kind = name.substring(name.indexOf('/') + 1);
      boolean builtIn = newest.versions(kind).stream().anyMatch(it -> it.startsWith(group));
      assertThat(builtIn || name.matches(".*\\.(istio\\.io|metallb\\.io)/.*|gateway.*|metallb.*"))
          .as(name)
          .isTrue();
    }
  }

  /** A field that a version does not know, after the feature gates of Kubernetes. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1.32 | lifecycle: {preStop: {sleep: {seconds: 0}}} | LAP-0332 lifecycle.preStop.sleep.seconds
          1.33 | lifecycle: {preStop: {sleep: {seconds: 0}}} |
          1.32 | lifecycle: {preStop: {sleep: {seconds: 1}}} |
          1.34 | restartPolicy: Never                        | LAP-0332 restartPolicy
          1.35 | restartPolicy: Never                        |
          """)
  void a_field_that_the_target_does_not_know(String target, String field, @Nullable String found) {
    var findings = new ArrayList<String>();
    MapNode pod =
        Parsed.map(
            "{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: a, image:"
                + " a, "
                + field
                + "}]}}");
    targeting(target).check(pod, (path, it) -> findings.add(it.code() + " " + path));
    assertThat(findings)
        .isEqualTo(
            found == null
                ? List.of()
                : List.of(found.replace("LAP-0332 ", "LAP-0332 spec.containers[name=a].")));
  }

  @Test
  void a_version_is_read_as_servers_tell_it() {
    assertThat(KubernetesVersion.of("v1.34.2-gke.100")).isEqualTo(KubernetesVersion.of("1.34"));
    assertThat(KubernetesVersion.of("1.9")).isLessThan(KubernetesVersion.of("1.30"));
    assertThat(KubernetesVersion.STANDARD).hasToString("1.34");
    assertThatThrownBy(() -> KubernetesVersion.of("latest"))
        .hasMessage(
            "A version of Kubernetes is a major and a minor number such as 1.34, not \"latest\"");
  }
}
