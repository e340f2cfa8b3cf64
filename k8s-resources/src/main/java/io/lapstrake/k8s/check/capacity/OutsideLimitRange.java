package io.lapstrake.k8s.check.capacity;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.PodContainer;
import io.lapstrake.k8s.check.cluster.PodTemplate;
import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds containers, pods and claims outside what a LimitRange of their namespace allows. */
public final class OutsideLimitRange implements ClusterCheck {

  @Override
  public String code() {
    return "LAP-1214";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Amount outside the LimitRange";
  }

  @Override
  public String why() {
    return "The API server refuses what asks for less or may use more than the LimitRange "
        + "of its namespace allows.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    if (cluster.all("", "LimitRange").isEmpty()) {
      return;
    }
    for (PodTemplate pod : cluster.podTemplates()) {
      for (PodContainer container : pod.everyContainer()) {
        for (Defaults.Range range : Defaults.of(cluster, pod.namespace(), "Container")) {
          look(container, range, findings);
        }
      }
      for (Defaults.Range range : Defaults.of(cluster, pod.namespace(), "Pod")) {
        FieldPath at = pod.path().key("containers");
        least(pod.owner(), at, Amounts.sum(pod, Amounts::requests), range, findings);
        most(pod.owner(), at, Amounts.sum(pod, Amounts::limits), range, findings);
      }
    }
    for (Claims.Claim claim : Claims.of(cluster)) {
      String namespace = claim.object().key().namespace();
      for (Defaults.Range range : Defaults.of(cluster, namespace, "PersistentVolumeClaim")) {
        var size = new TreeMap<>(Map.of("storage", claim.size()));
        FieldPath at = claim.path().key("resources").key("requests");
        least(claim.object(), at, size, range, findings);
        most(claim.object(), at, size, range, findings);
      }
    }
  }

  private static void look(PodContainer container, Defaults.Range range, Findings findings) {
    FieldPath at = container.path().key("resources");
    Manifest owner = container.pod().owner();
    SortedMap<String, BigDecimal> limits = range.amounts("default");
    limits.putAll(Amounts.limits(container));
    SortedMap<String, BigDecimal> requests = Amounts.requests(container);
    least(owner, at.key("requests"), requests, range, findings);
    most(owner, at.key("limits"), limits, range, findings);
    requests.forEach(
        (resource, request) -> {
          BigDecimal given =
              Amounts.limits(container).containsKey(resource) ? null : limits.get(resource);
          if (given != null && request.compareTo(given) > 0) {
            add(
                owner,
                at.key("requests").key(resource),
                request,
                "gives a limit of " + Amounts.text(given),
                range,
                findings);
          }
        });
  }

  private static void least(
      Manifest object,
      FieldPath at,
      SortedMap<String, BigDecimal> amounts,
      Defaults.Range range,
      Findings findings) {
    range
        .amounts("min")
        .forEach(
            (resource, least) -> {
              BigDecimal amount = amounts.get(resource);
              if (amount != null && amount.compareTo(least) < 0) {
                String allowed = "allows " + Amounts.text(least) + " at least";
                add(object, at.key(resource), amount, allowed, range, findings);
              }
            });
  }

  private static void most(
      Manifest object,
      FieldPath at,
      SortedMap<String, BigDecimal> amounts,
      Defaults.Range range,
      Findings findings) {
    range
        .amounts("max")
        .forEach(
            (resource, most) -> {
              BigDecimal amount = amounts.get(resource);
              if (amount != null && amount.compareTo(most) > 0) {
                String allowed = "allows " + Amounts.text(most) + " at most";
                add(object, at.key(resource), amount, allowed, range, findings);
              }
            });
  }

  private static void add(
      Manifest object,
      FieldPath at,
      BigDecimal amount,
      String allowed,
      Defaults.Range range,
      Findings findings) {
    findings.add(
        object,
        at,
        "It is " + Amounts.text(amount) + "; " + range.object() + " " + allowed + ".",
        "choose an amount that the LimitRange allows, or change the LimitRange.");
  }
}
