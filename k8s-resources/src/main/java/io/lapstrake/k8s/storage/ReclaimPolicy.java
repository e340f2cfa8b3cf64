package io.lapstrake.k8s.storage;

/**
 * What becomes of a volume whose claim is deleted.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/storage/persistent-volumes/#reclaiming">
 *     Reclaiming</a>
 */
public enum ReclaimPolicy {
  /** It stays, with what is on it, for somebody to look after. */
  RETAIN("Retain"),
  /** It is deleted, and what is on it is lost. */
  DELETE("Delete");

  private final String text;

  ReclaimPolicy(String text) {
    this.text = text;
  }

  /** The policy as a volume has it. */
  String text() {
    return text;
  }
}
