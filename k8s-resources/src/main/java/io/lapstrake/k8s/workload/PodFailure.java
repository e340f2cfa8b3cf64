package io.lapstrake.k8s.workload;

import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import java.util.Arrays;

/**
 * A failure of a Job's pod, and what it means for the Job.
 *
 * <pre>{@code
 * job.when(PodFailure.exitCodes(42).failsJob()).when(PodFailure.disruption().isIgnored())
 * }</pre>
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/workloads/controllers/job/#pod-failure-policy">Pod
 *     failure policy</a>
 */
public final class PodFailure {

  private final MapNode tree;

  private PodFailure(MapNode tree) {
    this.tree = tree;
  }

  /** A failure of which it is not yet said what it means. */
  public static final class Kind {
    private final MapNode tree;

    private Kind(MapNode tree) {
      this.tree = tree;
    }

    /** Only the failure of one container, where it is told by exit codes. */
    public Kind of(String container) {
      if (tree.get("onExitCodes") == null) {
        throw new IllegalStateException("Only exit codes are those of a container");
      }
      return new Kind(tree.set(Literal.of(container), "onExitCodes", "containerName"));
    }

    /** The Job has failed, and its other pods are stopped. */
    public PodFailure failsJob() {
      return means("FailJob");
    }

    /** The number of an {@linkplain Job#indexed index} has failed, and is not tried again. */
    public PodFailure failsIndex() {
      return means("FailIndex");
    }

    /** It does not count towards the limit, and another pod is started. */
    public PodFailure isIgnored() {
      return means("Ignore");
    }

    /** It counts towards the limit, as it does when nothing is said. */
    public PodFailure counts() {
      return means("Count");
    }

    private PodFailure means(String action) {
      return new PodFailure(tree.with("action", action));
    }
  }

  /** A container ended with one of some codes, none of which is 0. */
  public static Kind exitCodes(int... codes) {
    return exit("In", codes);
  }

  /** A container ended with a code other than 0 and other than some. */
  public static Kind exitCodesOtherThan(int... codes) {
    return exit("NotIn", codes);
  }

  private static Kind exit(String operator, int... codes) {
    ListNode values = ListNode.of(Arrays.stream(codes).sorted().mapToObj(Literal::of).toList());
    MapNode exit = MapNode.of("operator", operator).with("values", values);
    return new Kind(MapNode.of("onExitCodes", exit));
  }

  /** The pod was stopped from outside: drained, preempted, evicted. */
  public static Kind disruption() {
    return condition("DisruptionTarget");
  }

  /** The pod has a condition that is true. */
  public static Kind condition(String type) {
    MapNode condition = MapNode.of("type", type).with("status", "True");
    return new Kind(MapNode.of("onPodConditions", ListNode.of(condition)));
  }

  /** The item of the Job's list of rules. */
  MapNode tree() {
    return tree;
  }
}
