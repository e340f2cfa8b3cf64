package io.lapstrake.k8s.scale;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.object.KubernetesObject;

/**
 * Gives a workload as many pods as its load needs. The workload itself says no replicas then.
 *
 * <pre>{@code
 * HorizontalPodAutoscaler.of(api, 2, 10)
 *     .metric(Metric.cpu().utilizationPercent(70))
 *     .scalingDown(Scaling.after(300).atMostPercent(10, 60))
 * }</pre>
 *
 * @see <a
 *     href="https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/horizontal-pod-autoscaler-v2/">
 *     HorizontalPodAutoscaler</a>
 */
public final class HorizontalPodAutoscaler implements KubernetesObject<HorizontalPodAutoscaler> {

  private final Draft draft;

  private HorizontalPodAutoscaler(Draft draft) {
    this.draft = draft;
  }

  /**
   * An autoscaler with the id and the name of its workload, in the workload's namespace.
   *
   * @param least pods that there are always
   * @param most pods that there are at most
   */
  public static HorizontalPodAutoscaler of(Resource workload, int least, int most) {
    return of(workload, Literal.of(least), Literal.of(most));
  }

  /** As {@link #of(Resource, int, int)}. */
  public static HorizontalPodAutoscaler of(
      Resource workload, Value<Integer> least, Value<Integer> most) {
    return of(workload.id().hyphenated(), workload, least, most).withName(workload.name());
  }

  /** As {@link #of(Resource, int, int)}, with an id of its own, which is its name too. */
  public static HorizontalPodAutoscaler of(
      String id, Resource workload, Value<Integer> least, Value<Integer> most) {
    MapNode target =
        MapNode.of("kind", workload.id().kind())
            .with("name", workload.name())
            .with("apiVersion", String.valueOf(workload.draft().tree().text("apiVersion")));
    Draft draft = Draft.of("autoscaling/v2", "HorizontalPodAutoscaler", id);
    return new HorizontalPodAutoscaler(
        (workload.draft().isExisting() ? draft : draft.beside(workload.id()))
            .set(target, "spec", "scaleTargetRef")
            .set(least, "spec", "minReplicas")
            .set(most, "spec", "maxReplicas"));
  }

  /** One of the loads that it follows; of several, that which needs the most pods counts. */
  public HorizontalPodAutoscaler metric(Metric metric) {
    return withDraft(draft.append(metric.tree(), "spec", "metrics"));
  }

  /** One of the loads that it follows, where a condition holds. */
  public HorizontalPodAutoscaler metricWhen(Value<Boolean> condition, Metric metric) {
    return withDraft(draft.append(ListPart.when(condition, metric.tree()), "spec", "metrics"));
  }

  /** How fast pods are added; at once when nothing is said. */
  public HorizontalPodAutoscaler scalingUp(Scaling scaling) {
    return with(scaling.tree(), "scaleUp");
  }

  /** How fast pods are taken away; after five minutes of less load when nothing is said. */
  public HorizontalPodAutoscaler scalingDown(Scaling scaling) {
    return with(scaling.tree(), "scaleDown");
  }

  private HorizontalPodAutoscaler with(Node value, String direction) {
    return withDraft(draft.set(value, "spec", "behavior", direction));
  }

  @Override
  public Draft draft() {
    return draft;
  }

  @Override
  public HorizontalPodAutoscaler withDraft(Draft changed) {
    return new HorizontalPodAutoscaler(changed);
  }
}
