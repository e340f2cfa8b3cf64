package io.lapstrake.k8s.workload;

/**
 * What becomes of a run that is due while the one before it still runs.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#concurrency-policy">
 *     Concurrency policy</a>
 */
public enum ConcurrencyPolicy {
  /** Both run. */
  ALLOW("Allow"),
  /** It is left out. */
  FORBID("Forbid"),
  /** The one before it is stopped. */
  REPLACE("Replace");

  private final String text;

  ConcurrencyPolicy(String text) {
    this.text = text;
  }

  /** The policy as a CronJob has it. */
  String text() {
    return text;
  }
}
