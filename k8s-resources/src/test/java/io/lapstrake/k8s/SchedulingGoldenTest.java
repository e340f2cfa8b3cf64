package io.lapstrake.k8s;

import static io.lapstrake.k8s.Words.NODES;
import static io.lapstrake.k8s.Words.REGIONS;
import static io.lapstrake.k8s.Words.ZONES;
import static io.lapstrake.k8s.Words.gibibytes;
import static io.lapstrake.k8s.harness.Golden.assertGolden;
import static io.lapstrake.k8s.scheduling.Toleration.Effect.NO_EXECUTE;
import static io.lapstrake.k8s.scheduling.Toleration.Effect.NO_SCHEDULE;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Part;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Literal;
import io.lapstrake.k8s.network.NetworkPolicy;
import io.lapstrake.k8s.network.Peer;
import io.lapstrake.k8s.network.PolicyPort;
import io.lapstrake.k8s.object.LabelTest;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.pod.PodTerm;
import io.lapstrake.k8s.scheduling.NodeLabel;
import io.lapstrake.k8s.scheduling.NodePool;
import io.lapstrake.k8s.scheduling.NodeTerm;
import io.lapstrake.k8s.scheduling.PriorityClass;
import io.lapstrake.k8s.scheduling.RuntimeClass;
import io.lapstrake.k8s.scheduling.Taint;
import io.lapstrake.k8s.scheduling.Topology;
import io.lapstrake.k8s.storage.PersistentVolumeClaim;
import io.lapstrake.k8s.workload.DaemonSet;
import io.lapstrake.k8s.workload.Deployment;
import io.lapstrake.k8s.workload.Job;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The words for where pods run; the expected files are written after Kubernetes' API. */
class SchedulingGoldenTest {

  private static final Container APP = Container.of("app", "app:1");

  private static void assertShop(String file, Part... parts) {
    assertGolden(
        file, Stack.named("test").in("shop").with(parts).resolve(Environment.named("test")));
  }

  @Test
  void labels_are_tested_and_not_only_compared() {
    var api = Deployment.named("api");
    assertShop(
        "label-tests.yaml",
        api.apartFrom(
                PodTerm.with("tier", "web", NODES)
                    .and(LabelTest.notIn("track", "canary"))
                    .and(LabelTest.exists("release")))
            .container(APP),
        NetworkPolicy.of("api", api)
            .allowIncoming(
                Peer.namespace("tools")
                    .podsWith(LabelTest.in("tier", "web", "batch"))
                    .podsWith(LabelTest.isMissing("legacy")),
                PolicyPort.tcp(8080)),
        PersistentVolumeClaim.named("chosen", gibibytes(5))
            .withoutStorageClass()
            .selecting("disk", "ssd")
            .selecting(LabelTest.in("tier", "gold", "silver"), LabelTest.isMissing("broken")));
  }

  @Test
  void pods_run_on_the_nodes_that_are_said() {
    assertShop(
        "node-affinity.yaml",
        Deployment.named("api")
            .onNodes(
                NodeLabel.ARCHITECTURE.in("amd64", "arm64").and(NodeLabel.of("disk").exists()),
                NodeTerm.named("node-1"))
            .ratherOnNodes(80, NodeLabel.ZONE.in(List.of(Literal.of("eu-1a"))))
            .ratherOnNodes(20, NodeLabel.INSTANCE_TYPE.notIn("small"))
            .onLinux()
            .container(APP),
        Deployment.named("strict")
            .onNodes(NodeLabel.SYSTEM.in("linux"), NodeLabel.HOSTNAME.in("a"))
            .onNodes(NodeLabel.of("gpus").greaterThan(3))
            .onNodes(
                NodeLabel.of("age")
                    .lessThan(5)
                    .and(NodeLabel.of("spot").isMissing())
                    .and(NodeLabel.REGION.notIn(List.of(Literal.of("us")))))
            .onNode("node-7")
            .container(APP));
  }

  @Test
  void pods_are_near_to_others_or_apart() {
    var cache = Deployment.named("cache").container(APP).withName("shop-cache");
    assertShop(
        "pod-affinity.yaml",
        cache,
        Deployment.named("api")
            .near(cache, ZONES)
            .near(PodTerm.with("tier", "store", REGIONS).inNamespace("data").inEveryNamespace())
            .ratherNear(50, PodTerm.of(cache, NODES).withSame("pod-template-hash"))
            .apart(NODES)
            .ratherApart(ZONES)
            .withName("shop-api")
            .apartFrom(cache, Topology.by("example.com/rack"))
            .apartFrom(PodTerm.with("noisy", Literal.of("yes"), NODES).withOther("team"))
            .ratherApartFrom(
                10, PodTerm.with("tier", "batch", NODES).inNamespacesWith("team", "data"))
            .container(APP));
  }

  @Test
  void pods_are_spread_as_it_is_said() {
    assertShop(
        "spread.yaml",
        Deployment.named("api")
            .spreadOver(ZONES.strictly().minDomains(3).perRevision())
            .spreadOver(NODES.spread().maxSkew(2).overAllNodes().overToleratedNodes())
            .container(APP));
  }

  @Test
  void a_pool_gives_labels_and_tolerations_together() {
    var gpus =
        NodePool.of("pool", "a100")
            .label("zone-type", "gpu")
            .taint(Taint.of("nvidia.com/gpu", NO_SCHEDULE))
            .taint(Taint.of("dedicated", "training", NO_EXECUTE))
            .having("nvidia.com/gpu");
    assertShop(
        "node-pool.yaml",
        Job.named("train")
            .runsOn(gpus)
            .runtimeClass("nvidia")
            .container(APP.limits(gpus.devices(2))),
        DaemonSet.named("driver").runsOn(NodePool.of("pool", Literal.of("a100"))).container(APP));
    assertThatThrownBy(() -> NodePool.of("a", "b").devices(1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The pool has no devices: say which with having(…)");
  }

  @Test
  void a_priority_says_which_pods_come_first() {
    var urgent =
        PriorityClass.named("urgent", 100_000)
            .description("For what customers wait for.")
            .withoutPreemption();
    assertShop(
        "priority.yaml",
        urgent,
        PriorityClass.named("usual", 10).asDefault(),
        Deployment.named("api")
            .priorityClass(urgent)
            .scheduler("bin-packing")
            .runtimeClass(RuntimeClass.existing("gvisor"))
            .schedulingGate("example.com/quota")
            .container(APP),
        Deployment.named("vital")
            .priorityClass(PriorityClass.existing("system-cluster-critical"))
            .container(APP));
  }
}
