package io.lapstrake.helm.release;

import io.lapstrake.helm.source.HelmGeneration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

  /** What Helm 4 knows beside these, and puts behind them. */
  private static final List<String> LATER =
      List.of("MutatingWebhookConfiguration", "ValidatingWebhookConfiguration");

  private static final InstallOrder THREE = new InstallOrder(KINDS);
  private static final InstallOrder FOUR =
      new InstallOrder(Stream.of(KINDS, LATER).flatMap(List::stream).toList());

  private final Map<String, Integer> places;

  private InstallOrder(List<String> kinds) {
    places =
        IntStream.range(0, kinds.size()).boxed().collect(Collectors.toMap(kinds::get, at -> at));
  }

  /** By place; of kinds without one by name; documents of one kind stay as they were. */
  static Comparator<RenderedDocument> of(HelmGeneration helm) {
    InstallOrder order =
        switch (helm) {
          case THREE -> THREE;
          case FOUR -> FOUR;
        };
    return Comparator.comparingInt(order::place).thenComparing(order::unknown);
  }

  private int place(RenderedDocument document) {
    return places.getOrDefault(document.kind(), places.size());
  }

  private String unknown(RenderedDocument document) {
    return places.containsKey(document.kind()) ? "" : document.kind();
  }
}
