package io.lapstrake.k8s.pod;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;

/**
 * A question that the kubelet asks a container again and again. What is not said is Kubernetes'
 * default: every 10 seconds, 1 second to answer, 3 failures and 1 success count.
 *
 * @param <P> the probe
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/">
 *     Probes</a>
 */
public sealed interface Probe<P extends Probe<P>> permits HttpGet, TcpConnect, Exec, GrpcCheck {

  /** The probe as it stands in a container. */
  MapNode tree();

  /** The same probe with another tree; every word is made of this one. */
  P withTree(MapNode tree);

  /** Seconds after the container's start before it is asked first; 0 when nothing is said. */
  default P initialDelaySeconds(int seconds) {
    return initialDelaySeconds(Literal.of(seconds));
  }

  /** Seconds after the container's start before it is asked first; 0 when nothing is said. */
  default P initialDelaySeconds(Value<Integer> seconds) {
    return withTree(tree().with("initialDelaySeconds", seconds));
  }

  /** Seconds between two questions; 10 when nothing is said. */
  default P periodSeconds(int seconds) {
    return periodSeconds(Literal.of(seconds));
  }

  /** Seconds between two questions; 10 when nothing is said. */
  default P periodSeconds(Value<Integer> seconds) {
    return withTree(tree().with("periodSeconds", seconds));
  }

  /** Seconds that it may take to answer; 1 when nothing is said. */
  default P timeoutSeconds(int seconds) {
    return timeoutSeconds(Literal.of(seconds));
  }

  /** Seconds that it may take to answer; 1 when nothing is said. */
  default P timeoutSeconds(Value<Integer> seconds) {
    return withTree(tree().with("timeoutSeconds", seconds));
  }

  /** How many bad answers in a row count; 3 when nothing is said. */
  default P failureThreshold(int answers) {
    return failureThreshold(Literal.of(answers));
  }

  /** How many bad answers in a row count; 3 when nothing is said. */
  default P failureThreshold(Value<Integer> answers) {
    return withTree(tree().with("failureThreshold", answers));
  }

  /** How many good answers in a row count; 1, the only one that liveness and startup may have. */
  default P successThreshold(int answers) {
    return successThreshold(Literal.of(answers));
  }

  /** How many good answers in a row count; 1, the only one that liveness and startup may have. */
  default P successThreshold(Value<Integer> answers) {
    return withTree(tree().with("successThreshold", answers));
  }

  /** Seconds to end in when this probe has failed, where that is not the pod's. */
  default P terminationGracePeriodSeconds(int seconds) {
    return terminationGracePeriodSeconds(Literal.of(seconds));
  }

  /** Seconds to end in when this probe has failed, where that is not the pod's. */
  default P terminationGracePeriodSeconds(Value<Integer> seconds) {
    return withTree(tree().with("terminationGracePeriodSeconds", seconds));
  }
}
