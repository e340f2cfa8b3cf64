package io.lapstrake.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scope, order and list keys, as Kubernetes' API discovery, Helm and k8s.io/api have them. */
class RulesTest {

  private static KindRules of(String name) {
    int slash = name.indexOf('/');
    return Rules.kubernetes()
        .of(slash < 0 ? "" : name.substring(0, slash), name.substring(slash + 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Namespace",
        "Node",
        "PersistentVolume",
        "rbac.authorization.k8s.io/ClusterRole",
        "rbac.authorization.k8s.io/ClusterRoleBinding",
        "storage.k8s.io/StorageClass",
        "scheduling.k8s.io/PriorityClass",
        "networking.k8s.io/IngressClass",
        "node.k8s.io/RuntimeClass",
        "apiextensions.k8s.io/CustomResourceDefinition",
        "apiregistration.k8s.io/APIService",
        "admissionregistration.k8s.io/ValidatingWebhookConfiguration",
        "certificates.k8s.io/CertificateSigningRequest"
      })
  void lives_in_no_namespace(String kind) {
    assertThat(of(kind).isNamespaced()).isFalse();
    assertThat(of(kind).isKnown()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Pod",
        "Service",
        "Secret",
        "apps/Deployment",
        "batch/CronJob",
        "networking.k8s.io/Ingress",
        "rbac.authorization.k8s.io/RoleBinding",
        "discovery.k8s.io/EndpointSlice",
        "policy/PodDisruptionBudget"
      })
  void lives_in_a_namespace(String kind) {
    assertThat(of(kind).isNamespaced()).isTrue();
    assertThat(of(kind).isKnown()).isTrue();
  }

  @Test
  void the_group_counts() {
    assertThat(of("example.com/Namespace").isNamespaced()).isTrue();
    assertThat(of("example.com/Deployment").isKnown()).isFalse();
  }

  @Test
  void kinds_are_applied_in_the_order_of_helm() {
    List<String> order =
        List.of(
            "scheduling.k8s.io/PriorityClass",
            "Namespace",
            "networking.k8s.io/NetworkPolicy",
            "ResourceQuota",
            "LimitRange",
            "policy/PodDisruptionBudget",
            "ServiceAccount",
            "Secret",
            "ConfigMap",
            "storage.k8s.io/StorageClass",
            "PersistentVolume",
            "PersistentVolumeClaim",
            "apiextensions.k8s.io/CustomResourceDefinition",
            "rbac.authorization.k8s.io/ClusterRole",
            "rbac.authorization.k8s.io/ClusterRoleBinding",
            "rbac.authorization.k8s.io/Role",
            "rbac.authorization.k8s.io/RoleBinding",
            "Service",
            "apps/DaemonSet",
            "Pod",
            "ReplicationController",
            "apps/ReplicaSet",
            "apps/Deployment",
            "autoscaling/HorizontalPodAutoscaler",
            "apps/StatefulSet",
            "batch/Job",
            "batch/CronJob",
            "networking.k8s.io/IngressClass",
            "networking.k8s.io/Ingress",
            "apiregistration.k8s.io/APIService",
            "admissionregistration.k8s.io/MutatingWebhookConfiguration",
            "admissionregistration.k8s.io/ValidatingWebhookConfiguration",
            "example.com/Widget");
    assertThat(order.stream().map(kind -> of(kind).order()).toList())
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(of("coordination.k8s.io/Lease").order()).isEqualTo(of("example.com/Widget").order());
  }

  @ParameterizedTest(name = "{0} {1} by {2}")
  @CsvSource({
    "Pod, spec.containers, name, false",
    "Pod, spec.initContainers, name, true",
    "Pod, spec.ephemeralContainers, name, false",
    "Pod, spec.volumes, name, false",
    "Pod, spec.imagePullSecrets, name, false",
    "Pod, spec.schedulingGates, name, false",
    "Pod, spec.resourceClaims, name, false",
    "Pod, spec.hostAliases, ip, false",
    "Pod, spec.topologySpreadConstraints, topologyKey+whenUnsatisfiable, false",
    "Pod, spec.containers[*].env, name, true",
    "Pod, spec.containers[*].ports, containerPort+protocol, false",
    "Pod, spec.containers[*].volumeMounts, mountPath, false",
    "Pod, spec.containers[*].volumeDevices, devicePath, false",
    "Pod, metadata.ownerReferences, uid, false",
    "Pod, metadata.finalizers, '', false",
    "apps/Deployment, spec.template.spec.containers[*].env, name, true",
    "batch/CronJob, spec.jobTemplate.spec.template.spec.initContainers, name, true",
    "Service, spec.ports, port+protocol, false",
    "ServiceAccount, secrets, name, false",
    "admissionregistration.k8s.io/MutatingWebhookConfiguration, webhooks, name, false",
    "admissionregistration.k8s.io/MutatingWebhookConfiguration, webhooks[*].matchConditions, name, false"
  })
  void list_items_are_told_apart(String kind, String path, String key, boolean ordered) {
    ListRule list = of(kind).at(path).list();
    assertThat(list.keyed()).isTrue();
    assertThat(String.join("+", list.key())).isEqualTo(key);
    assertThat(list.ordered()).isEqualTo(ordered);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "Pod, spec.containers[*].args",
    "Pod, spec.tolerations",
    "networking.k8s.io/NetworkPolicy, spec.ingress",
    "networking.k8s.io/Ingress, spec.rules",
    "rbac.authorization.k8s.io/Role, rules",
    "example.com/Widget, spec.containers"
  })
  void other_lists_go_by_position(String kind, String path) {
    assertThat(of(kind).at(path).list()).isEqualTo(ListRule.BY_POSITION);
  }
}
