package io.lapstrake.k8s.check.naming;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.PodTemplate;
import io.lapstrake.k8s.check.cluster.PodVolume;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds fields and annotations that Kubernetes is giving up. */
public final class DeprecatedField implements ClusterCheck {

  private static final Map<String, String> OF_PODS =
      new TreeMap<>(Map.of("serviceAccount", "serviceAccountName"));
  private static final Map<String, String> ANNOTATIONS =
      new TreeMap<>(
          Map.of(
              "kubernetes.io/ingress.class", "spec.ingressClassName",
              "volume.beta.kubernetes.io/storage-class", "spec.storageClassName",
              "scheduler.alpha.kubernetes.io/critical-pod", "priorityClassName",
              "seccomp.security.alpha.kubernetes.io/pod", "securityContext.seccompProfile",
              "service.alpha.kubernetes.io/tolerate-unready-endpoints",
                  "spec.publishNotReadyAddresses"));
  private static final Set<String> VOLUMES = Set.of("gitRepo", "glusterfs", "flexVolume", "rbd");

  @Override
  public String code() {
    return "LAP-1504";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Field that is being given up";
  }

  @Override
  public String why() {
    return "Such fields still work, or look as if they did. What took their place says "
        + "more, and stays.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    for (Manifest object : cluster.all()) {
      look(object, object.tree().map("metadata"), FieldPath.of("metadata"), findings);
    }
    for (PodTemplate pod : cluster.podTemplates()) {
      OF_PODS.forEach(
          (field, instead) -> {
            if (pod.spec().get(field) != null) {
              add(pod.owner(), pod.path().key(field), field, instead, findings);
            }
          });
      if (!pod.isOf("Pod")) {
        look(pod.owner(), pod.metadata(), pod.path(), findings);
      }
      volumes(pod, findings);
    }
  }

  private static void look(Manifest object, MapNode metadata, FieldPath at, Findings findings) {
    MapNode annotations = metadata.map("annotations");
    for (int i = 0; i < annotations.size(); i++) {
      String instead = ANNOTATIONS.get(annotations.key(i));
      if (instead != null) {
        String key = annotations.key(i);
        add(object, at.key("annotations").key(key), key, instead, findings);
      }
    }
  }

  private static void volumes(PodTemplate pod, Findings findings) {
    for (PodVolume volume : pod.volumes()) {
      for (int i = 0; i < volume.tree().size(); i++) {
        String type = volume.tree().key(i);
        if (VOLUMES.contains(type)) {
          FieldPath at = volume.path().key(type);
          add(pod.owner(), at, type, "a volume of a CSI driver", findings);
        }
      }
    }
  }

  private static void add(
      Manifest object, FieldPath at, String field, String instead, Findings findings) {
    findings.add(object, at, field + " is being given up.", "use " + instead + ".");
  }
}
