package io.lapstrake.k8s.namespace;

import io.lapstrake.core.rules.KubernetesVersion;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.object.KubernetesObject;
import io.lapstrake.k8s.object.Raw;

/**
 * A namespace.
 *
 * <pre>{@code
 * Namespace.named("shop").podSecurity(RESTRICTED)
 * }</pre>
 *
 * @see <a
 *     href="https://kubernetes.io/docs/reference/kubernetes-api/cluster-resources/namespace-v1/">
 *     Namespace</a>
 */
public final class Namespace implements KubernetesObject<Namespace> {

  private static final String PREFIX = "pod-security.kubernetes.io/";

  private final Draft draft;

  private Namespace(Draft draft) {
    this.draft = draft;
  }

  /**
   * A Namespace that raw YAML or another library's object describes, for the words that refer to
   * one. It is the same object: a stack has either of the two.
   *
   * @throws IllegalArgumentException when it is of another kind
   */
  public static Namespace from(Raw raw) {
    return new Namespace(raw.draftOf("", "Namespace"));
  }

  /** A namespace that is made elsewhere, by its name. */
  public static Namespace existing(String name) {
    return existing(name, Literal.of(name));
  }

  /** A namespace that is made elsewhere; the name may need binding. */
  public static Namespace existing(String id, Value<String> name) {
    return new Namespace(Draft.existing("v1", "Namespace", id, name));
  }

  /** A namespace; the id is its name too. */
  public static Namespace named(String id) {
    return new Namespace(Draft.of("v1", "Namespace", id));
  }

  /**
   * Refuses pods that ask for more than a level allows.
   *
   * @see <a href="https://kubernetes.io/docs/concepts/security/pod-security-admission/">Pod
   *     Security Admission</a>
   */
  public Namespace podSecurity(PodSecurityLevel level) {
    return label(PREFIX + "enforce", level.text());
  }

  /**
   * As {@link #podSecurity(PodSecurityLevel)}, as a version of Kubernetes has the level.
   *
   * @param version such as {@code v1.34}, or {@code latest}, as when nothing is said
   */
  public Namespace podSecurity(PodSecurityLevel level, String version) {
    return podSecurity(level).label(PREFIX + "enforce-version", version);
  }

  /** As {@link #podSecurity(PodSecurityLevel)}, as a version of Kubernetes has the level. */
  public Namespace podSecurity(PodSecurityLevel level, KubernetesVersion version) {
    return podSecurity(level, "v" + version);
  }

  /** Lets pods in that ask for more than a level allows, but warns of them and records them. */
  public Namespace podSecurityWarning(PodSecurityLevel level) {
    return label(PREFIX + "warn", level.text()).podSecurityAudit(level);
  }

  /** As {@link #podSecurityWarning(PodSecurityLevel)}, as a version of Kubernetes has the level. */
  public Namespace podSecurityWarning(PodSecurityLevel level, String version) {
    return podSecurityWarning(level)
        .label(PREFIX + "warn-version", version)
        .podSecurityAudit(level, version);
  }

  /** As {@link #podSecurityWarning(PodSecurityLevel)}, as a version of Kubernetes has the level. */
  public Namespace podSecurityWarning(PodSecurityLevel level, KubernetesVersion version) {
    return podSecurityWarning(level, "v" + version);
  }

  /** Records pods that ask for more than a level allows, and lets them in. */
  public Namespace podSecurityAudit(PodSecurityLevel level) {
    return label(PREFIX + "audit", level.text());
  }

  /** As {@link #podSecurityAudit(PodSecurityLevel)}, as a version of Kubernetes has the level. */
  public Namespace podSecurityAudit(PodSecurityLevel level, String version) {
    return podSecurityAudit(level).label(PREFIX + "audit-version", version);
  }

  /** As {@link #podSecurityAudit(PodSecurityLevel)}, as a version of Kubernetes has the level. */
  public Namespace podSecurityAudit(PodSecurityLevel level, KubernetesVersion version) {
    return podSecurityAudit(level, "v" + version);
  }

  @Override
  public Draft draft() {
    return draft;
  }

  @Override
  public Namespace withDraft(Draft changed) {
    return new Namespace(changed);
  }
}
