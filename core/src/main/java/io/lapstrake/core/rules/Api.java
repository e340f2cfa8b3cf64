package io.lapstrake.core.rules;

import io.lapstrake.core.rules.format.Finding;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a version of an API: since when servers serve a kind in it, and until when.
 *
 * <p>Source: the deprecation guide of Kubernetes, and the markers {@code
 * +k8s:prerelease-lifecycle-gen} of {@code k8s.io/api}.
 *
 * @param version as objects name it: {@code batch/v1beta1}
 * @param kind such as {@code CronJob}
 * @param life since when and until when
 * @param target the version of the servers for which the question was asked
 */
public record Api(String version, String kind, Lifetime life, KubernetesVersion target) {

  /**
   * The lifetime of an API version.
   *
   * @param since the first version that serves it
   * @param deprecated the first version that warns of it, or null
   * @param gone the first version that does not serve it, or null
   * @param replacement the API version that takes its place, with the kind where that is another
   *     one; or what to do instead; or null
   * @param optIn whether a server serves it only where it is told to, as it does alpha versions,
   *     and beta versions since 1.24
   */
  public record Lifetime(
      KubernetesVersion since,
      @Nullable KubernetesVersion deprecated,
      @Nullable KubernetesVersion gone,
      @Nullable String replacement,
      boolean optIn) {}

  /** Whether servers of the target version serve it, be it only where they are told to. */
  public boolean isServed() {
    return isKnown() && !isGone();
  }

  private boolean isKnown() {
    return target.isAtLeast(life.since());
  }

  private boolean isGone() {
    return life.gone() != null && target.isAtLeast(life.gone());
  }

  /** Whether servers of the target version serve it only where they are told to. */
  public boolean isOptIn() {
    return life.optIn();
  }

  /** Whether servers of the target version serve it and warn of it. */
  public boolean isDeprecated() {
    return isServed() && life.deprecated() != null && target.isAtLeast(life.deprecated());
  }

  /** The first version that warns of it. */
  public Optional<KubernetesVersion> deprecatedSince() {
    return Optional.ofNullable(life.deprecated());
  }

  /** The first version that does not serve it any more. */
  public Optional<KubernetesVersion> goneSince() {
    return Optional.ofNullable(life.gone());
  }

  /** What takes its place: an API version, with the kind where that is another one. */
  public Optional<String> replacement() {
    return Optional.ofNullable(life.replacement());
  }

  /** What is wrong with an object of it; null where it is served. */
  @Nullable Finding check() {
    if (isServed()) {
      return null;
    }
    String when =
        isGone()
            ? "Kubernetes " + life.gone() + " and later do not serve " + kind + " of " + version
            : "Kubernetes serves " + kind + " of " + version + " since " + life.since();
    String instead = isGone() ? life.replacement() : null;
    return new Finding(
        "LAP-0330",
        "API version not served",
        when + "; the target is " + target + ".",
        instead == null
            ? "target a version that serves it, or describe it another way."
            : "use " + instead + ".");
  }
}
