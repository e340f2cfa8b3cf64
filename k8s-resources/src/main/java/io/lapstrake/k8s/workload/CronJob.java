package io.lapstrake.k8s.workload;

import io.lapstrake.core.stack.Assembly;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.ResourceId;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.object.KubernetesObject;
import io.lapstrake.k8s.object.Raw;
import io.lapstrake.k8s.pod.Pods;
import java.time.ZoneId;

/**
 * A Job that is made again at each time of a schedule.
 *
 * <pre>{@code
 * CronJob.of(Job.named("report").container(report), Schedule.daily(3, 30))
 *     .timeZone(ZoneId.of("Europe/Berlin"))
 *     .concurrency(ConcurrencyPolicy.FORBID)
 * }</pre>
 *
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/">CronJob</a>
 */
public final class CronJob implements KubernetesObject<CronJob>, Pods {

  private final Draft draft;

  private CronJob(Draft draft) {
    this.draft = draft;
  }

  /**
   * A CronJob that raw YAML or another library's object describes, for the words that refer to one.
   * It is the same object: a stack has either of the two.
   *
   * @throws IllegalArgumentException when it is of another kind
   */
  public static CronJob from(Raw raw) {
    return new CronJob(raw.draftOf("batch", "CronJob"));
  }

  /**
   * A Job at each time of a schedule. The CronJob has the Job's id, name, namespace, labels and
   * annotations; the Job itself is no part of the stack.
   */
  public static CronJob of(Job job, Schedule schedule) {
    MapNode tree = job.draft().tree();
    MapNode metadata = MapNode.of("labels", tree.map("metadata").map("labels"));
    MapNode made = MapNode.of("metadata", metadata).with("spec", tree.map("spec"));
    MapNode spec = MapNode.of("jobTemplate", made).with("schedule", schedule.cron());
    return new CronJob(
        job.draft()
            .within(
                new ResourceId("CronJob", job.id().id()),
                tree.with("kind", "CronJob").with("spec", spec)));
  }

  /** The time zone that the schedule speaks of; that of the control plane when nothing is said. */
  public CronJob timeZone(ZoneId zone) {
    return timeZone(Literal.of(zone.getId()));
  }

  /**
   * The time zone that the schedule speaks of; that of the control plane when nothing is said.
   *
   * @param name as the time zone database has it, such as {@code Europe/Berlin}
   */
  public CronJob timeZone(Value<String> name) {
    return with("timeZone", name);
  }

  /** What becomes of a run that is due while another runs; both run when nothing is said. */
  public CronJob concurrency(ConcurrencyPolicy policy) {
    return concurrency(Literal.of(policy.text()));
  }

  /** What becomes of a run that is due: {@code Allow}, {@code Forbid} or {@code Replace}. */
  public CronJob concurrency(Value<String> policy) {
    return with("concurrencyPolicy", policy);
  }

  /** How many Jobs that succeeded stay, to be looked at; 3 when nothing is said. */
  public CronJob successfulJobsHistoryLimit(int jobs) {
    return successfulJobsHistoryLimit(Literal.of(jobs));
  }

  /** How many Jobs that succeeded stay, to be looked at; 3 when nothing is said. */
  public CronJob successfulJobsHistoryLimit(Value<Integer> jobs) {
    return with("successfulJobsHistoryLimit", jobs);
  }

  /** How many Jobs that failed stay, to be looked at; 1 when nothing is said. */
  public CronJob failedJobsHistoryLimit(int jobs) {
    return failedJobsHistoryLimit(Literal.of(jobs));
  }

  /** How many Jobs that failed stay, to be looked at; 1 when nothing is said. */
  public CronJob failedJobsHistoryLimit(Value<Integer> jobs) {
    return with("failedJobsHistoryLimit", jobs);
  }

  /** Seconds that a run may start late before it is left out; however late when nothing is said. */
  public CronJob startingDeadlineSeconds(int seconds) {
    return startingDeadlineSeconds(Literal.of(seconds));
  }

  /** Seconds that a run may start late before it is left out; however late when nothing is said. */
  public CronJob startingDeadlineSeconds(Value<Integer> seconds) {
    return with("startingDeadlineSeconds", seconds);
  }

  /** Starts no run until it is no longer said; what runs goes on. */
  public CronJob suspended() {
    return suspended(Literal.TRUE);
  }

  /** Starts no run while a value is true; what runs goes on. */
  public CronJob suspended(Value<Boolean> suspended) {
    return with("suspend", suspended);
  }

  private CronJob with(String field, Node value) {
    return withDraft(draft.set(value, "spec", field));
  }

  @Override
  public CronJob withName(Value<String> name) {
    return withDraft(Blank.renamed(draft, name));
  }

  @Override
  public Draft draft() {
    return draft;
  }

  @Override
  public CronJob withDraft(Draft changed) {
    return new CronJob(changed);
  }

  @Override
  public void join(Assembly assembly) {
    assembly.resource(draft, PodFlaws::of);
  }
}
