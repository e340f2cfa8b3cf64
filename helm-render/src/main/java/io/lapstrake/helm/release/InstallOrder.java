package io.lapstrake.helm.release;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The order in which Helm installs objects: by their kinds, what others need first; kinds that it
 * does not know come last, by their names.
 *
 * @see <a href="https://helm.sh/docs/intro/using_helm/">Using Helm</a>
 */
final class InstallOrder {

  private static final List<String> KINDS =
      List.of(
          "PriorityClass",
          "Namespace",
          "NetworkPolicy",
          "ResourceQuota",
          "LimitRange",
          "PodSecurityPolicy",
          "PodDisruptionBudget",
          "ServiceAccount",
          "Secret",
          "SecretList",
          "ConfigMap",
          "StorageClass",
          "PersistentVolume",
          "PersistentVolumeClaim",
          "CustomResourceDefinition",
          "ClusterRole",
          "ClusterRoleList",
          "ClusterRoleBinding",
          "ClusterRoleBindingList",
          "Role",
          "RoleList",
          "RoleBinding",
          "RoleBindingList",
          "Service",
          "DaemonSet",
          "Pod",
          "ReplicationController",
          "ReplicaSet",
          "Deployment",
          "HorizontalPodAutoscaler",
          "StatefulSet",
          "Job",
          "CronJob",
          "IngressClass",
          "Ingress",
          "APIService");

  private static final Map<String, Integer> PLACES =
      IntStream.range(0, KINDS.size()).boxed().collect(Collectors.toMap(KINDS::get, at -> at));

  /** By place; of kinds without one by name; documents of one kind stay as they were. */
  static final Comparator<RenderedDocument> COMPARATOR =
      Comparator.comparingInt(InstallOrder::place).thenComparing(InstallOrder::unknown);

  private InstallOrder() {}

  private static int place(RenderedDocument document) {
    return PLACES.getOrDefault(document.kind(), KINDS.size());
  }

  private static String unknown(RenderedDocument document) {
    return PLACES.containsKey(document.kind()) ? "" : document.kind();
  }
}
