package io.lapstrake.k8s.limits;

/**
 * Which pods a quota counts.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/policy/resource-quotas/#quota-scopes">Quota
 *     scopes</a>
 */
public enum QuotaScope {
  /** Those with a deadline. */
  TERMINATING("Terminating"),
  /** Those without a deadline. */
  NOT_TERMINATING("NotTerminating"),
  /** Those that request and limit nothing. */
  BEST_EFFORT("BestEffort"),
  /** Those that request or limit something. */
  NOT_BEST_EFFORT("NotBestEffort"),
  /** Those of any priority class. */
  ANY_PRIORITY_CLASS("PriorityClass"),
  /** Those that choose their nodes by pods of other namespaces. */
  CROSS_NAMESPACE_POD_AFFINITY("CrossNamespacePodAffinity");

  private final String text;

  QuotaScope(String text) {
    this.text = text;
  }

  /** The scope as a quota has it. */
  public String text() {
    return text;
  }
}
