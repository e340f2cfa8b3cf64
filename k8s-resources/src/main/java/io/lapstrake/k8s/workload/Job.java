package io.lapstrake.k8s.workload;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.object.Raw;

/**
 * Work that comes to an end. Its three forms are its three factories: one task, workers that share
 * a queue, and a task for each number of an index.
 *
 * <pre>{@code
 * Job.named("migrate").container(migrate).backoffLimit(3)
 * Job.queue("encode", 5).container(worker)
 * Job.indexed("train", 100).parallelism(10).container(shard)
 * }</pre>
 *
 * <p>A pod that failed stays to be looked at and another one is started; {@link
 * #restart(RestartPolicy)} says otherwise. Once it is made, most of a Job cannot change in place.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/controllers/job/">Jobs</a>
 */
public final class Job implements Workload<Job> {

  private final Draft draft;

  private Job(Draft draft) {
    this.draft = draft;
  }

  /**
   * A Job that raw YAML or another library's object describes, for the words that refer to one. It
   * is the same object: a stack has either of the two.
   *
   * @throws IllegalArgumentException when it is of another kind
   */
  public static Job from(Raw raw) {
    return new Job(raw.draftOf("batch", "Job"));
  }

  /** One task: done when one pod ends well. The id is its name too. */
  public static Job named(String id) {
    return new Job(Blank.ofJob(id));
  }

  /**
   * Workers that take what is to be done from a queue of their own: done when one of them ends well
   * and all have ended.
   *
   * @param workers how many pods run at a time
   */
  public static Job queue(String id, int workers) {
    return queue(id, Literal.of(workers));
  }

  /**
   * Workers that take what is to be done from a queue of their own: done when one of them ends well
   * and all have ended.
   *
   * @param workers how many pods run at a time
   */
  public static Job queue(String id, Value<Integer> workers) {
    return named(id).parallelism(workers);
  }

  /**
   * A task for each number of an index, from 0: done when one pod has ended well for each. A pod
   * has its number in the variable {@code JOB_COMPLETION_INDEX}.
   *
   * @param completions how many numbers there are
   */
  public static Job indexed(String id, int completions) {
    return indexed(id, Literal.of(completions));
  }

  /**
   * A task for each number of an index, from 0: done when one pod has ended well for each. A pod
   * has its number in the variable {@code JOB_COMPLETION_INDEX}.
   *
   * @param completions how many numbers there are
   */
  public static Job indexed(String id, Value<Integer> completions) {
    return named(id).completions(completions).with("completionMode", Literal.of("Indexed"));
  }

  /** How many pods must end well; 1 when nothing is said. */
  public Job completions(int pods) {
    return completions(Literal.of(pods));
  }

  /** How many pods must end well; 1 when nothing is said. */
  public Job completions(Value<Integer> pods) {
    return with("completions", pods);
  }

  /** How many pods run at a time; 1 when nothing is said. */
  public Job parallelism(int pods) {
    return parallelism(Literal.of(pods));
  }

  /** How many pods run at a time; 1 when nothing is said. */
  public Job parallelism(Value<Integer> pods) {
    return with("parallelism", pods);
  }

  /** How many failed pods the Job bears before it has failed; 6 when nothing is said. */
  public Job backoffLimit(int pods) {
    return backoffLimit(Literal.of(pods));
  }

  /** How many failed pods the Job bears before it has failed; 6 when nothing is said. */
  public Job backoffLimit(Value<Integer> pods) {
    return with("backoffLimit", pods);
  }

  /**
   * How many failed pods each number of an {@linkplain #indexed index} bears before it has failed.
   */
  public Job backoffLimitPerIndex(int pods) {
    return backoffLimitPerIndex(Literal.of(pods));
  }

  /**
   * How many failed pods each number of an {@linkplain #indexed index} bears before it has failed.
   */
  public Job backoffLimitPerIndex(Value<Integer> pods) {
    return with("backoffLimitPerIndex", pods);
  }

  /** How many numbers of an {@linkplain #indexed index} may fail before the Job has failed. */
  public Job maxFailedIndexes(int numbers) {
    return maxFailedIndexes(Literal.of(numbers));
  }

  /** How many numbers of an {@linkplain #indexed index} may fail before the Job has failed. */
  public Job maxFailedIndexes(Value<Integer> numbers) {
    return with("maxFailedIndexes", numbers);
  }

  /** Seconds after which the Job is stopped and has failed, however many pods still run. */
  public Job activeDeadlineSeconds(int seconds) {
    return activeDeadlineSeconds(Literal.of(seconds));
  }

  /** Seconds after which the Job is stopped and has failed, however many pods still run. */
  public Job activeDeadlineSeconds(Value<Integer> seconds) {
    return with("activeDeadlineSeconds", seconds);
  }

  /** Seconds after its end in which the Job and its pods stay; for good when nothing is said. */
  public Job ttlSecondsAfterFinished(int seconds) {
    return ttlSecondsAfterFinished(Literal.of(seconds));
  }

  /** Seconds after its end in which the Job and its pods stay; for good when nothing is said. */
  public Job ttlSecondsAfterFinished(Value<Integer> seconds) {
    return with("ttlSecondsAfterFinished", seconds);
  }

  /** Starts no pod, and stops those that run, until it is no longer said. */
  public Job suspended() {
    return suspended(Literal.TRUE);
  }

  /** Starts no pod, and stops those that run, while a value is true. */
  public Job suspended(Value<Boolean> suspended) {
    return with("suspend", suspended);
  }

  /**
   * What becomes of a pod whose container failed; {@link RestartPolicy#NEVER} unless it is said.
   */
  public Job restart(RestartPolicy policy) {
    return restart(Literal.of(policy.text()));
  }

  /** What becomes of a pod whose container failed: {@code Never} or {@code OnFailure}. */
  public Job restart(Value<String> policy) {
    return withPod(policy, "restartPolicy");
  }

  /**
   * What a failure means; of several rules the first that fits holds. A Job with such a rule never
   * restarts its containers in place.
   */
  public Job when(PodFailure failure) {
    return withDraft(draft.append(failure.tree(), "spec", "podFailurePolicy", "rules"));
  }

  /**
   * When an {@linkplain #indexed indexed} Job has succeeded though not all of its numbers have; of
   * several rules one is enough.
   */
  public Job succeedsWith(Successes successes) {
    return withDraft(draft.append(successes.tree(), "spec", "successPolicy", "rules"));
  }

  /**
   * Starts another pod only when the one before it has ended, not as soon as it is being stopped.
   */
  public Job replacingFailedPodsOnly() {
    return with("podReplacementPolicy", Literal.of("Failed"));
  }

  /**
   * Seconds after which a pod is stopped and has failed; the Job may start another one.
   *
   * @see #activeDeadlineSeconds(int)
   */
  public Job podDeadlineSeconds(int seconds) {
    return podDeadlineSeconds(Literal.of(seconds));
  }

  /**
   * Seconds after which a pod is stopped and has failed; the Job may start another one.
   *
   * @see #activeDeadlineSeconds(int)
   */
  public Job podDeadlineSeconds(Value<Integer> seconds) {
    return withPod(seconds, "activeDeadlineSeconds");
  }

  /**
   * Leaves the Job to another controller than Kubernetes' own.
   *
   * @param controller its name, such as {@code kueue.x-k8s.io/multikueue}
   */
  public Job managedBy(String controller) {
    return with("managedBy", Literal.of(controller));
  }

  /**
   * Selects its pods by their label {@code app.kubernetes.io/name}, whose value is its name, and
   * not by a label of its own that Kubernetes makes: it takes over pods that run already. Nothing
   * else may have pods with this label. A CronJob may not do so.
   */
  public Job selectedByName() {
    return with("manualSelector", Literal.TRUE).with("selector", OwnPods.of(draft.tree()));
  }

  /** The same Job at each time of a schedule: a CronJob of the same id and name. */
  public CronJob at(Schedule schedule) {
    return CronJob.of(this, schedule);
  }

  private Job with(String field, Node value) {
    return withDraft(draft.set(value, "spec", field));
  }

  @Override
  public Draft draft() {
    return draft;
  }

  @Override
  public Job withDraft(Draft changed) {
    return new Job(changed);
  }
}
