package io.lapstrake.k8s.workload;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.object.Metadata;
import io.lapstrake.k8s.pod.Pods;

/**
 * How many of a workload's pods the drain of nodes leaves running.
 *
 * @see <a href="https://kubernetes.io/docs/tasks/run-application/configure-pdb/">Disruption
 *     budgets</a>
 */
public final class Disruption {

  private final String field;
  private final Value<?> pods;

  private Disruption(String field, Value<?> pods) {
    this.field = field;
    this.pods = pods;
  }

  /** At most so many pods are away at a time. */
  public static Disruption atMostUnavailable(int pods) {
    return atMostUnavailable(Literal.of(pods));
  }

  /** At most so many pods are away at a time. */
  public static Disruption atMostUnavailable(Value<Integer> pods) {
    return new Disruption("maxUnavailable", pods);
  }

  /** At most so many of a hundred pods are away at a time. */
  public static Disruption atMostUnavailablePercent(int percent) {
    return new Disruption("maxUnavailable", Literal.of(percent + "%"));
  }

  /** At most so many of a hundred pods are away at a time. */
  public static Disruption atMostUnavailablePercent(Value<Integer> percent) {
    return new Disruption("maxUnavailable", Text.format("%s%%", percent));
  }

  /** At least so many pods stay. */
  public static Disruption atLeastAvailable(int pods) {
    return atLeastAvailable(Literal.of(pods));
  }

  /** At least so many pods stay. */
  public static Disruption atLeastAvailable(Value<Integer> pods) {
    return new Disruption("minAvailable", pods);
  }

  /** The draft of a PodDisruptionBudget with as many pods. */
  public Draft in(Draft budget) {
    return budget.set(pods, "spec", field);
  }

  /** The draft of a PodDisruptionBudget with the workload's id and name. */
  public Draft of(Pods workload) {
    return in(
        Draft.of("policy/v1", "PodDisruptionBudget", workload.id().hyphenated())
            .named(Metadata.nameOf(workload.id()))
            .beside(workload.id())
            .add(
                Entry.of(Metadata.NAME_LABEL, Metadata.nameOf(workload.id())), "metadata", "labels")
            .set(workload.podLabels(), "spec", "selector", "matchLabels"));
  }
}
