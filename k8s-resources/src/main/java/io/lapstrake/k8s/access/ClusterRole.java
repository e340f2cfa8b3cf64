package io.lapstrake.k8s.access;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.object.KubernetesObject;
import io.lapstrake.k8s.object.Raw;
import java.util.Arrays;
import java.util.List;

/**
 * What may be done in whichever namespace the role is {@linkplain Grant granted} in, or in the
 * whole cluster.
 *
 * <pre>{@code
 * ClusterRole.named("nodes").allowReading().on(ApiResource.NODES)
 * }</pre>
 *
 * @see <a
 *     href="https://kubernetes.io/docs/reference/kubernetes-api/authorization-resources/cluster-role-v1/">
 *     ClusterRole</a>
 */
public final class ClusterRole implements KubernetesObject<ClusterRole>, RoleWords<ClusterRole> {

  private final Draft draft;

  private ClusterRole(Draft draft) {
    this.draft = draft;
  }

  /**
   * A ClusterRole that raw YAML or another library's object describes, for the words that refer to
   * one. It is the same object: a stack has either of the two.
   *
   * @throws IllegalArgumentException when it is of another kind
   */
  public static ClusterRole from(Raw raw) {
    return new ClusterRole(raw.draftOf("rbac.authorization.k8s.io", "ClusterRole"));
  }

  /** A role that allows nothing yet; the id is its name too. */
  public static ClusterRole named(String id) {
    return new ClusterRole(Draft.of(Rbac.API, "ClusterRole", id));
  }

  /** A role that is made elsewhere, by its name, such as {@code view}. */
  public static ClusterRole existing(String name) {
    return existing(name, Literal.of(name));
  }

  /** A role that is made elsewhere; the name may need binding. */
  public static ClusterRole existing(String id, Value<String> name) {
    return new ClusterRole(Draft.existing(Rbac.API, "ClusterRole", id, name));
  }

  /** Lets some verbs be used on paths that are no objects, such as {@code /healthz}. */
  public ClusterRole allowOnUrls(Verb verb, String... paths) {
    for (String path : paths) {
      if (path.contains("*")) {
        throw new IllegalArgumentException(
            "A wildcard is said by a word: allowOnUrlsBelow(…) or allowOnEveryUrl(…), not " + path);
      }
    }
    return rules(List.of(allow(verb).urls(Arrays.asList(paths))));
  }

  /** Lets a verb be used on every path that begins with a given one and a slash. */
  public ClusterRole allowOnUrlsBelow(Verb verb, String path) {
    String below = path.endsWith("/") ? path : path + "/";
    return rules(List.of(allow(verb).urls(List.of(below + "*"))));
  }

  /** Lets a verb be used on every path that is no object: the wildcard. */
  public ClusterRole allowOnEveryUrl(Verb verb) {
    return rules(List.of(allow(verb).urls(List.of("*"))));
  }

  /**
   * Takes the rules of every ClusterRole with a label; Kubernetes keeps them together. Said again
   * it takes those of another label, too.
   *
   * @see <a
   *     href="https://kubernetes.io/docs/reference/access-authn-authz/rbac/#aggregated-clusterroles">
   *     Aggregated ClusterRoles</a>
   */
  public ClusterRole aggregating(String label, String value) {
    return aggregating(label, Literal.of(value));
  }

  /** As {@link #aggregating(String, String)}. */
  public ClusterRole aggregating(String label, Value<String> value) {
    MapNode selector = MapNode.of("matchLabels", MapNode.of(label, value));
    return withDraft(draft.append(selector, "aggregationRule", "clusterRoleSelectors"));
  }

  /** Gives its rules to a ClusterRole that aggregates such, as {@code view} and {@code edit} do. */
  public ClusterRole aggregatedInto(String role) {
    return label(Rbac.aggregateTo(role), "true");
  }

  @Override
  public ClusterRole rules(List<? extends ListPart> rules) {
    return withDraft(Rbac.with(draft, rules));
  }

  @Override
  public Draft draft() {
    return draft;
  }

  @Override
  public ClusterRole withDraft(Draft changed) {
    return new ClusterRole(changed);
  }
}
