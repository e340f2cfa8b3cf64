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

  private static final Comparator<Placed> BY_PLACE =
      Comparator.comparingInt(Placed::place).thenComparing(Placed::unknown);

  /** A document with its place, and with its kind where that has none. */
  private record Placed(RenderedDocument document, int place, String unknown) {}

  private final Map<String, Integer> places;

  private InstallOrder(List<String> kinds) {
    places =
        IntStream.range(0, kinds.size()).boxed().collect(Collectors.toMap(kinds::get, at -> at));
  }

  /** By place; of kinds without one by name; documents of one kind stay as they were. */
  static List<RenderedDocument> sorted(List<RenderedDocument> documents, HelmGeneration helm) {
    InstallOrder order =
        switch (helm) {
          case THREE -> THREE;
          case FOUR -> FOUR;
        };
    return documents.stream().map(order::placed).sorted(BY_PLACE).map(Placed::document).toList();
  }

  private Placed placed(RenderedDocument document) {
    String kind = document.kind();
    Integer place = places.get(kind);
    return place == null
        ? new Placed(document, places.size(), kind)
        : new Placed(document, place, "");
  }
}
