package io.lapstrake.helm.convention;

import io.lapstrake.core.stack.Assembly;
import io.lapstrake.core.stack.Part;
import io.lapstrake.core.value.Condition;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.scale.HorizontalPodAutoscaler;
import io.lapstrake.k8s.scale.Metric;
import io.lapstrake.k8s.workload.Deployment;
import java.util.List;

/**
 * The values {@code replicaCount}, {@code autoscaling.enabled}, {@code autoscaling.minReplicas},
 * {@code autoscaling.maxReplicas}, {@code autoscaling.targetCPUUtilizationPercentage} and {@code
 * autoscaling.targetMemoryUtilizationPercentage}.
 */
public final class AutoscalingValues {

  private static final String LEVEL = "autoscaling.";

  private final Input<Integer> replicas =
      Input.integer("replicaCount").between(0, 10_000).orElse(1).describedAs("How many pods run");
  private final Input<Boolean> enabled =
      Input.flag(LEVEL + "enabled").orElse(false).describedAs("Whether pods follow the load");
  private final Input<Integer> min =
      Input.integer(LEVEL + "minReplicas")
          .between(1, 10_000)
          .orElse(1)
          .describedAs("The fewest pods");
  private final Input<Integer> max =
      Input.integer(LEVEL + "maxReplicas")
          .between(1, 10_000)
          .orElse(100)
          .describedAs("The most pods");
  private final Input<Integer> cpu =
      Input.integer(LEVEL + "targetCPUUtilizationPercentage")
          .orElse(80)
          .describedAs("How much of the requested processor time is used; 0 is not looked at");
  private final Input<Integer> memory =
      Input.integer(LEVEL + "targetMemoryUtilizationPercentage")
          .orElse(0)
          .describedAs("How much of the requested memory is used; 0 is not looked at");

  private AutoscalingValues() {}

  /** The values {@code replicaCount} and those below {@code autoscaling}. */
  public static AutoscalingValues standard() {
    return new AutoscalingValues();
  }

  /** A Deployment with as many pods as the user says, where they do not follow the load. */
  public Deployment on(Deployment deployment) {
    return deployment.withDraft(
        deployment
            .draft()
            .add(MapPart.when(Condition.not(enabled), Entry.of("replicas", replicas)), "spec"));
  }

  /** The autoscaler of a Deployment, where the user wants one. */
  public Part of(Deployment deployment) {
    return new Scaler(deployment);
  }

  private final class Scaler implements Part {
    private final Deployment deployment;

    private Scaler(Deployment deployment) {
      this.deployment = deployment;
    }

    @Override
    public void join(Assembly assembly) {
      var scaler =
          HorizontalPodAutoscaler.of(deployment, min, max)
              .withName(deployment.name())
              .labelledBy(ReleaseNames.labels())
              .metricWhen(isSet(cpu), Metric.cpu().utilizationPercent(cpu))
              .metricWhen(isSet(memory), Metric.memory().utilizationPercent(memory));
      assembly.when(enabled, List.of(scaler));
    }
  }

  private static Value<Boolean> isSet(Value<Integer> percentage) {
    return Condition.greater(percentage, 0);
  }
}
