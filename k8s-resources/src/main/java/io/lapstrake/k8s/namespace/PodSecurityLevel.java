package io.lapstrake.k8s.namespace;

/**
 * What pods may ask of their node.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/security/pod-security-standards/">Pod Security
 *     Standards</a>
 */
public enum PodSecurityLevel {
  /** Everything. */
  PRIVILEGED("privileged"),
  /** Nothing by which privileges are known to be gained. */
  BASELINE("baseline"),
  /** What hardened pods need, and no more. */
  RESTRICTED("restricted");

  private final String text;

  PodSecurityLevel(String text) {
    this.text = text;
  }

  /** The level as a label has it. */
  String text() {
    return text;
  }
}
