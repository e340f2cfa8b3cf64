package io.lapstrake.k8s.check.naming;

import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.PodCheck;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.FieldQuery;
import io.lapstrake.k8s.check.cluster.PodTemplate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds labels of nodes that Kubernetes is giving up. */
public final class DeprecatedNodeLabel implements PodCheck {

  private static final Map<String, String> LABELS =
      Map.of(
          "beta.kubernetes.io/arch", "kubernetes.io/arch",
          "beta.kubernetes.io/os", "kubernetes.io/os",
          "beta.kubernetes.io/instance-type", "node.kubernetes.io/instance-type",
          "failure-domain.beta.kubernetes.io/zone", "topology.kubernetes.io/zone",
          "failure-domain.beta.kubernetes.io/region", "topology.kubernetes.io/region",
          "node-role.kubernetes.io/master", "node-role.kubernetes.io/control-plane");
  private static final String TERMS =
      "affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[*]";
  private static final List<FieldQuery> KEYS =
      Stream.of(
              TERMS + ".matchExpressions[*].key",
              "topologySpreadConstraints[*].topologyKey",
              "affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[*].topologyKey")
          .map(FieldQuery::of)
          .toList();

  @Override
  public String code() {
    return "LAP-1505";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Node label that is being given up";
  }

  @Override
  public String why() {
    return "Nodes of new clusters no longer have these labels, so that pods which ask for "
        + "them are placed nowhere.";
  }

  @Override
  public void look(PodTemplate pod, Cluster cluster, Findings findings) {
    MapNode selector = pod.spec().map("nodeSelector");
    for (int i = 0; i < selector.size(); i++) {
      String label = selector.key(i);
      look(pod, pod.path().key("nodeSelector").key(label), label, findings);
    }
    for (FieldQuery query : KEYS) {
      query.each(
          pod.spec(),
          pod.path(),
          (path, node) -> {
            if (node instanceof Literal<?> label) {
              look(pod, path, label.inText(), findings);
            }
          });
    }
  }

  private static void look(PodTemplate pod, FieldPath at, String label, Findings findings) {
    String instead = LABELS.get(label);
    if (instead != null) {
      findings.add(pod.owner(), at, label + " is being given up.", "use " + instead + ".");
    }
  }
}
