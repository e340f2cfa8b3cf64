package io.lapstrake.k8s.check.cluster;

import java.util.Set;

/**
 * The labels that controllers give to the pods of a workload, beside those of its template.
 *
 * @see <a href="https://kubernetes.io/docs/reference/labels-annotations-taints/">Well-known labels
 *     </a>
 */
final class MadeLabels {

  private static final Set<String> OF_JOBS =
      Set.of(
          "job-name",
          "controller-uid",
          "batch.kubernetes.io/job-name",
          "batch.kubernetes.io/controller-uid",
          "batch.kubernetes.io/job-completion-index");
  private static final Set<String> OF_SETS =
      Set.of(
          "statefulset.kubernetes.io/pod-name",
          "apps.kubernetes.io/pod-index",
          "controller-revision-hash");
  private static final Set<String> OF_DAEMONS =
      Set.of("controller-revision-hash", "pod-template-generation");

  private MadeLabels() {}

  /** Whether the pods of a workload are given a label by its key. */
  static boolean has(PodTemplate pod, String key) {
    return switch (pod.owner().key().kind()) {
      case "Deployment", "ReplicaSet" -> key.equals("pod-template-hash");
      case "StatefulSet" -> OF_SETS.contains(key);
      case "DaemonSet" -> OF_DAEMONS.contains(key);
      case "Job", "CronJob" -> OF_JOBS.contains(key);
      default -> false;
    };
  }

  /** Whether one of the pods of a workload may be given a label with a value. */
  static boolean mayBe(PodTemplate pod, String key, String value) {
    String name = pod.owner().key().name();
    return has(pod, key)
        && switch (key) {
          case "statefulset.kubernetes.io/pod-name" -> value.startsWith(name + "-");
          case "job-name", "batch.kubernetes.io/job-name" ->
              value.equals(name) || (pod.isOf("CronJob") && value.startsWith(name + "-"));
          default -> true; // nobody knows before
        };
  }

  /** Whether some workload's pods are given a label by its key. */
  static boolean isMade(String key) {
    return key.equals("pod-template-hash")
        || OF_SETS.contains(key)
        || OF_DAEMONS.contains(key)
        || OF_JOBS.contains(key);
  }
}
