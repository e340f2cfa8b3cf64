package io.lapstrake.k8s.pod;

/**
 * When an image is pulled.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/containers/images/#image-pull-policy">Image
 *     pull policy</a>
 */
public enum PullPolicy {
  /** The registry is asked at each start. */
  ALWAYS("Always"),
  /** Only when the node does not have it. */
  IF_NOT_PRESENT("IfNotPresent"),
  /** Never; the node must have it. */
  NEVER("Never");

  private final String text;

  PullPolicy(String text) {
    this.text = text;
  }

  /** The policy as a container has it. */
  String text() {
    return text;
  }
}
