package io.lapstrake.k8s.workload;

/**
 * What becomes of a Job's pod whose container failed.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/workloads/controllers/job/#handling-pod-and-container-failures">
 *     Failures of pods and containers</a>
 */
public enum RestartPolicy {
  /** It stays as it is, to be looked at, and the Job starts another pod. */
  NEVER("Never"),
  /** The container is started again in the same pod, on the same node. */
  ON_FAILURE("OnFailure");

  private final String text;

  RestartPolicy(String text) {
    this.text = text;
  }

  /** The policy as a pod has it. */
  String text() {
    return text;
  }
}
