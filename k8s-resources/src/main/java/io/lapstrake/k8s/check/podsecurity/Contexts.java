package io.lapstrake.k8s.check.podsecurity;

import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.cluster.PodContainer;
import io.lapstrake.k8s.check.cluster.PodTemplate;

/** The security settings of some pods: their own, and those of each of their containers. */
final class Contexts {

  /** Takes one of them. */
  interface Sink {

    /**
     * Takes one.
     *
     * @param path where the settings stand
     */
    void found(FieldPath path, MapNode settings);
  }

  private Contexts() {}

  /**
   * Whether the users of some pods are their own, which lets them do more since 1.35: {@code
   * relaxPolicyForUserNamespacePod}.
   */
  static boolean isRelaxed(PodTemplate pod, int minor) {
    return minor >= 35 && Leaf.isFalse(pod.spec(), "hostUsers");
  }

  /** Whether a container sees all of {@code /proc}. */
  static boolean isProcUnmasked(MapNode settings) {
    String mount = Leaf.text(settings, "procMount");
    return !mount.isEmpty() && !mount.equals("Default");
  }

  /** The pods' own, if they have any, then those that the containers have. */
  static void each(PodTemplate pod, Sink sink) {
    if (pod.spec().get("securityContext") != null) {
      sink.found(pod.path().key("securityContext"), pod.spec().map("securityContext"));
    }
    ofContainers(pod, sink);
  }

  /** Those that the containers have. */
  static void ofContainers(PodTemplate pod, Sink sink) {
    for (PodContainer container : pod.everyContainer()) {
      if (container.tree().get("securityContext") != null) {
        sink.found(container.path().key("securityContext"), container.security());
      }
    }
  }
}
