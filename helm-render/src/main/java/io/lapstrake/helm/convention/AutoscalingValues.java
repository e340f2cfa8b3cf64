package io.lapstrake.helm.convention;

import io.lapstrake.core.stack.Part;
import io.lapstrake.core.value.Condition;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.scale.HorizontalPodAutoscaler;
import io.lapstrake.k8s.scale.Metric;
import io.lapstrake.k8s.workload.Deployment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values {@code replicaCount}, {@code autoscaling.enabled}, {@code autoscaling.minReplicas},
 * {@code autoscaling.maxReplicas}, {@code autoscaling.targetCPUUtilizationPercentage} and {@code
 * autoscaling.targetMemoryUtilizationPercentage}.
 */
public final class AutoscalingValues {

  private static final String LEVEL = "autoscaling.";
  private static final String REPLICAS = "replicas";

  private static final Input<Integer> REPLICA_COUNT =
      Input.integer("replicaCount").between(0, 10_000).orElse(1).describedAs("How many pods run");
  private static final Input<Boolean> ENABLED =
      Input.flag(LEVEL + "enabled").orElse(false).describedAs("Whether pods follow the load");
  private static final Input<Integer> CPU =
      Input.integer(LEVEL + "targetCPUUtilizationPercentage")
          .between(0, 100_000)
          .orElse(80)
          .describedAs("How much of the requested processor time is used; 0 is not looked at");
  private static final Input<Integer> MEMORY =
      Input.integer(LEVEL + "targetMemoryUtilizationPercentage")
          .between(0, 100_000)
          .orElse(0)
          .describedAs("How much of the requested memory is used; 0 is not looked at");

  private final Input<Integer> min;
  private final Input<Integer> max;

  private AutoscalingValues(int min, int max) {
    this.min = bound("minReplicas", min).describedAs("The fewest pods");
    this.max = bound("maxReplicas", max).describedAs("The most pods");
  }

  private static Input<Integer> bound(String name, int pods) {
    return Input.integer(LEVEL + name).between(1, 10_000).orElse(pods);
  }

  /** The values {@code replicaCount} and those below {@code autoscaling}. */
  public static AutoscalingValues standard() {
    return new AutoscalingValues(1, 100);
  }

  /**
   * The same values with other defaults of the fewest and the most pods, which are 1 and 100.
   *
   * @throws IllegalArgumentException when one is not from 1 to 10000, or the fewest are more
   */
  public AutoscalingValues between(int fewest, int most) {
    if (fewest > most) {
      throw new IllegalArgumentException("No number of pods is between " + fewest + " and " + most);
    }
    return new AutoscalingValues(fewest, most);
  }

  /**
   * A Deployment with as many pods as the user says, where they do not follow the load. A number
   * that was said before is the default of {@code replicaCount}; an input that was said before is
   * the value itself, and there is no {@code replicaCount}.
   */
  public Deployment on(Deployment deployment) {
    MapNode spec = deployment.draft().tree().map("spec");
    Node pods = pods(spec.get(REPLICAS));
    MapNode open =
        spec.without(REPLICAS).with(MapPart.when(Condition.not(ENABLED), Entry.of(REPLICAS, pods)));
    return deployment.withDraft(deployment.draft().set(open, "spec"));
  }

  private static Node pods(@Nullable Node said) {
    if (said instanceof Literal<?> number && number.value() instanceof Number pods) {
      return REPLICA_COUNT.orElse(pods.intValue());
    }
    return said == null ? REPLICA_COUNT : said;
  }

  /** The autoscaler of a Deployment, where the user wants one. */
  public Part of(Deployment deployment) {
    var scaler =
        HorizontalPodAutoscaler.of(deployment, min, max)
            .withName(deployment.name())
            .labelledBy(ReleaseNames.labels())
            .metricWhen(isSet(CPU), Metric.cpu().utilizationPercent(CPU))
            .metricWhen(isSet(MEMORY), Metric.memory().utilizationPercent(MEMORY));
    return assembly -> assembly.when(ENABLED, List.of(scaler));
  }

  private static Value<Boolean> isSet(Value<Integer> percentage) {
    return Condition.greater(percentage, 0);
  }
}
