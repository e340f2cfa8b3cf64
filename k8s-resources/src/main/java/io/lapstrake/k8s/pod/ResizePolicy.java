package io.lapstrake.k8s.pod;

/**
 * What becomes of a container whose resources are changed while it runs.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/tasks/configure-pod-container/resize-container-resources/">
 *     Resizing containers</a>
 */
public enum ResizePolicy {
  /** It goes on. */
  NOT_REQUIRED("NotRequired"),
  /** It is started again. */
  RESTART_CONTAINER("RestartContainer");

  private final String text;

  ResizePolicy(String text) {
    this.text = text;
  }

  /** The policy as a container has it. */
  String text() {
    return text;
  }
}
