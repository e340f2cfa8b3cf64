package io.lapstrake.k8s.workload;

/**
 * What becomes of the claims of a StatefulSet whose pods go for good.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#persistentvolumeclaim-retention">
 *     Retention of claims</a>
 */
public enum Retention {
  /** They stay, with what is on them. */
  RETAIN("Retain"),
  /** They are deleted, and what is on them is lost. */
  DELETE("Delete");

  private final String text;

  Retention(String text) {
    this.text = text;
  }

  /** The policy as a StatefulSet has it. */
  String text() {
    return text;
  }
}
