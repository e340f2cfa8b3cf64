package io.lapstrake.k8s;

import static io.lapstrake.k8s.Words.BASELINE;
import static io.lapstrake.k8s.Words.RESTRICTED;
import static io.lapstrake.k8s.Words.atLeastAvailable;
import static io.lapstrake.k8s.Words.atMostUnavailable;
import static io.lapstrake.k8s.Words.cpu;
import static io.lapstrake.k8s.Words.gibibytes;
import static io.lapstrake.k8s.Words.memory;
import static io.lapstrake.k8s.harness.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Part;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Literal;
import io.lapstrake.k8s.limits.LimitRange;
import io.lapstrake.k8s.limits.QuotaScope;
import io.lapstrake.k8s.limits.Range;
import io.lapstrake.k8s.limits.ResourceQuota;
import io.lapstrake.k8s.namespace.Namespace;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.pod.Image;
import io.lapstrake.k8s.quantity.Amount;
import io.lapstrake.k8s.quantity.Bytes;
import io.lapstrake.k8s.scale.HorizontalPodAutoscaler;
import io.lapstrake.k8s.scale.Metric;
import io.lapstrake.k8s.scale.PodDisruptionBudget;
import io.lapstrake.k8s.scale.Scaling;
import io.lapstrake.k8s.scheduling.RuntimeClass;
import io.lapstrake.k8s.scheduling.Toleration;
import io.lapstrake.k8s.workload.Deployment;
import org.junit.jupiter.api.Test;

/** The words of scale and of limits; the expected files follow Kubernetes' API. */
class ScaleGoldenTest {

  private final Input<Integer> most = Input.integer("most").orElse(10);
  private final Input<String> queue = Input.text("queue").orElse("orders");

  private final Deployment api =
      Deployment.named("api")
          .withName("shop-api")
          .container(Container.of("api", Image.of("shop/api:1")));

  private static void golden(String file, Part... parts) {
    assertGolden(
        file, Stack.named("test").in("shop").with(parts).resolve(Environment.named("test")));
  }

  @Test
  void an_autoscaler_follows_loads_and_says_how_fast() {
    golden(
        "autoscaler.yaml",
        api,
        HorizontalPodAutoscaler.of(api, 2, 10)
            .metric(Metric.cpu().utilizationPercent(70))
            .metric(Metric.memory().average("600Mi"))
            .metric(Metric.resource("cpu").ofContainer("api").average("500m"))
            .metric(Metric.pods("requests_per_second").selecting("verb", "GET").average("100"))
            .metric(Metric.object(api, "queries").selecting("path", queue).value("10k"))
            .metric(Metric.object(api, "hits").average("3"))
            .metric(Metric.external("queue_length").selecting("queue", queue).average("30"))
            .scalingUp(Scaling.after(0).atMostPods(4, 15).atMostPercent(100, 15).widestCounts())
            .scalingDown(
                Scaling.after(300).atMostPercent(10, 60).atMostPods(1, 60).narrowestCounts()),
        HorizontalPodAutoscaler.of("night", api, Literal.of(1), most)
            .metric(Metric.external("jobs").selecting("kind", "night").value("5"))
            .scalingDown(Scaling.never()));
  }

  @Test
  void a_budget_limits_what_a_drain_takes() {
    golden(
        "budget.yaml",
        api,
        PodDisruptionBudget.of(api, atMostUnavailable(1)).evictingUnhealthyAlways(),
        PodDisruptionBudget.named("workers", atLeastAvailable(2))
            .selecting("tier", "worker")
            .selecting("queue", queue)
            .evictingUnhealthyWithinBudget());
  }

  @Test
  void a_quota_limits_all_objects_of_a_namespace_together() {
    golden(
        "quota.yaml",
        ResourceQuota.named("team")
            .requests(cpu("8"), memory("32Gi"), Amount.devices("nvidia.com/gpu", 2))
            .limits(cpu("16"), memory("64Gi"))
            .count("pods", 40)
            .count("deployments.apps", most)
            .storage(gibibytes(500))
            .storage("fast", gibibytes(100))
            .claims("fast", 5)
            .hard("services.loadbalancers", "0"),
        ResourceQuota.named("short").count("pods", 5).only(QuotaScope.TERMINATING),
        ResourceQuota.named("urgent").count("pods", 5).onlyOfPriority("high", "higher"));
  }

  @Test
  void a_limit_range_limits_each_object_of_a_namespace() {
    golden(
        "limitrange.yaml",
        LimitRange.named("usual")
            .with(
                Range.ofContainer()
                    .atLeast(cpu("10m"))
                    .atMost(cpu("2"), memory("2Gi"))
                    .usualLimit(cpu("1"), memory("512Mi"))
                    .usualRequest(cpu("100m"), memory("128Mi"))
                    .atMostTimesRequest("memory", 4))
            .with(Range.ofPod().atMost(memory("4Gi")))
            .with(Range.ofClaim().atLeast(gibibytes(1)).atMost(Bytes.gibibytes(50))));
  }

  @Test
  void a_namespace_says_which_pods_it_warns_of_and_by_which_version() {
    assertGolden(
        "namespace-versions.yaml",
        Namespace.named("shop")
            .podSecurity(BASELINE, "v1.32")
            .podSecurityWarning(RESTRICTED, "v1.32"),
        Namespace.named("tools").podSecurityAudit(BASELINE),
        Namespace.named("web").podSecurityAudit(RESTRICTED, "latest"));
  }

  @Test
  void a_runtime_class_says_what_its_pods_need() {
    var sandbox =
        RuntimeClass.named("sandbox", "runsc")
            .overhead(cpu("100m"), memory("64Mi"))
            .onNodesWith("sandbox", "yes")
            .onNodesWith("queue", queue)
            .tolerating(Toleration.of("sandbox"));

    golden("runtimeclass.yaml", sandbox, RuntimeClass.named("other", queue));
    assertThat(
            Stack.named("test")
                .expecting(RuntimeClass.existing("gvisor"), RuntimeClass.existing("a", queue))
                .resolve(Environment.named("test"))
                .externals())
        .hasToString("[RuntimeClass gvisor, RuntimeClass orders]");
  }
}
