package io.lapstrake.k8s.check.capacity;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.cluster.PodTemplate;
import io.lapstrake.k8s.check.cluster.PodVolume;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds claims for one node that several pods mount. */
public final class ClaimShared implements ClusterCheck {

  @Override
  public String code() {
    return "LAP-1211";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Claim for one node that several pods mount";
  }

  @Override
  public String why() {
    return "A volume with ReadWriteOnce is attached to one node. Pods on other nodes wait "
        + "for it as long as it is in use.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    SortedMap<ResourceKey, List<PodTemplate>> users = new TreeMap<>();
    for (PodTemplate pod : cluster.podTemplates()) {
      for (PodVolume volume : pod.volumes()) {
        String name = volume.claim();
        cluster
            .find("", "PersistentVolumeClaim", pod.namespace(), name)
            .filter(ClaimShared::isForOneNode)
            .ifPresent(
                claim -> users.computeIfAbsent(claim.key(), any -> new ArrayList<>()).add(pod));
      }
    }
    users.forEach((claim, pods) -> look(claim, pods, cluster, findings));
  }

  private static boolean isForOneNode(Manifest claim) {
    List<String> modes = Leaf.texts(claim.tree().map("spec"), "accessModes");
    return !modes.isEmpty() && modes.stream().allMatch(mode -> mode.startsWith("ReadWriteOnce"));
  }

  private static void look(
      ResourceKey claim, List<PodTemplate> pods, Cluster cluster, Findings findings) {
    PodTemplate last = pods.get(pods.size() - 1);
    boolean many = cluster.replicas(last.owner()).orElse(last.isOf("DaemonSet") ? 2 : 1) > 1;
    if (pods.size() > 1 || many) {
      String users = pods.stream().map(PodTemplate::toString).collect(Collectors.joining(", "));
      findings.add(
          last.owner(),
          last.path().key("volumes"),
          claim + " is for one node, and several pods mount it: those of " + users + ".",
          "claim ReadWriteMany, or give each pod a claim of its own, as a StatefulSet does.");
    }
  }
}
