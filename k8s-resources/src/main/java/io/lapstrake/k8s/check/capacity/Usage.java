package io.lapstrake.k8s.check.capacity;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.cluster.PodTemplate;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** What the objects of a namespace use of its quotas, at least. */
final class Usage {

  private static final Map<String, String> COUNTED =
      Map.of(
          "/ConfigMap", "configmaps",
          "/PersistentVolumeClaim", "persistentvolumeclaims",
          "/ReplicationController", "replicationcontrollers",
          "/Secret", "secrets",
          "/Service", "services");

  private final Map<String, BigDecimal> used = new HashMap<>(); // asked by key alone

  Usage(Cluster cluster, String namespace) {
    cluster.podsIn(namespace).forEach(pod -> add(pod, number(cluster, pod)));
    for (Claims.Claim claim : Claims.of(cluster)) {
      if (claim.object().key().namespace().equals(namespace)) {
        add("requests.storage", claim.size(), claim.number());
        add("persistentvolumeclaims", BigDecimal.ONE, claim.number());
      }
    }
    for (Manifest object : cluster.all()) {
      String counted = COUNTED.get(object.key().group() + "/" + object.key().kind());
      if (counted != null && object.key().namespace().equals(namespace)) {
        add("count/" + counted, BigDecimal.ONE, 1);
        add(counted, BigDecimal.ONE, counted.startsWith("persistent") ? 0 : 1); // seen above
        add("services." + type(object), BigDecimal.ONE, 1);
      }
    }
  }

  private static String type(Manifest service) {
    return switch (Leaf.text(service.tree().map("spec"), "type")) {
      case "LoadBalancer" -> "loadbalancers";
      case "NodePort" -> "nodeports";
      default -> "others";
    };
  }

  /** How many of the pods there are at least; a CronJob may not run any just now. */
  private static long number(Cluster cluster, PodTemplate pod) {
    return pod.isOf("CronJob") ? 0 : cluster.replicas(pod.owner()).orElse(1);
  }

  private void add(PodTemplate pod, long number) {
    add("pods", BigDecimal.ONE, number);
    Amounts.sum(pod, Amounts::requests)
        .forEach(
            (resource, amount) -> {
              add(resource, amount, number);
              add("requests." + resource, amount, number);
            });
    Amounts.sum(pod, Amounts::limits)
        .forEach((resource, amount) -> add("limits." + resource, amount, number));
  }

  private void add(String resource, BigDecimal amount, long number) {
    used.merge(resource, amount.multiply(BigDecimal.valueOf(number)), BigDecimal::add);
  }

  /** How much is used of what a quota calls by a name. */
  BigDecimal of(String resource) {
    return used.getOrDefault(resource, BigDecimal.ZERO);
  }
}
