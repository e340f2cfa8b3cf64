package io.lapstrake.k8s.limits;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.access.ApiResource;
import io.lapstrake.k8s.object.KubernetesObject;
import io.lapstrake.k8s.quantity.Amount;
import io.lapstrake.k8s.quantity.Bytes;
import java.util.Arrays;
import java.util.List;

/**
 * What all objects of a namespace may take together.
 *
 * <pre>{@code
 * ResourceQuota.named("team")
 *     .requests(cpu("8"), memory("32Gi"))
 *     .count(ApiResource.PODS, 40)
 *     .storage(gibibytes(500))
 * }</pre>
 *
 * @see <a
 *     href="https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/resource-quota-v1/">
 *     ResourceQuota</a>
 */
public final class ResourceQuota implements KubernetesObject<ResourceQuota> {

  private static final String OF_CLASS = ".storageclass.storage.k8s.io/";

  private final Draft draft;

  private ResourceQuota(Draft draft) {
    this.draft = draft;
  }

  /** A quota of nothing yet; the id is its name too. */
  public static ResourceQuota named(String id) {
    return new ResourceQuota(Draft.of("v1", "ResourceQuota", id));
  }

  /** What all containers may request together. */
  public ResourceQuota requests(Amount... amounts) {
    return amounts("requests.", amounts);
  }

  /** What the limits of all containers may be together. */
  public ResourceQuota limits(Amount... amounts) {
    return amounts("limits.", amounts);
  }

  private ResourceQuota amounts(String prefix, Amount... amounts) {
    ResourceQuota more = this;
    for (Amount amount : amounts) {
      more = more.hard(prefix + amount.resource(), amount.quantity());
    }
    return more;
  }

  /** How many objects of a kind there may be. */
  public ResourceQuota count(ApiResource kind, int number) {
    return count(kind, Literal.of(number));
  }

  /** How many objects of a kind there may be. */
  public ResourceQuota count(ApiResource kind, Value<Integer> number) {
    return count(kind.pluralWithGroup(), number);
  }

  /** How many Services may ask for a load balancer. */
  public ResourceQuota loadBalancers(int number) {
    return hard("services.loadbalancers", Integer.toString(number));
  }

  /** How many ports Services may open on every node. */
  public ResourceQuota nodePorts(int number) {
    return hard("services.nodeports", Integer.toString(number));
  }

  /**
   * How many objects of a kind there may be.
   *
   * @param kind by its plural, such as {@code pods} or {@code services}; with its group where it
   *     has one, such as {@code deployments.apps}
   */
  public ResourceQuota count(String kind, int number) {
    return count(kind, Literal.of(number));
  }

  /** As {@link #count(String, int)}. */
  public ResourceQuota count(String kind, Value<Integer> number) {
    Value<String> text =
        number instanceof Literal<?> known ? Literal.of(known.inText()) : Text.format("%s", number);
    return hard(kind.equals("pods") ? kind : "count/" + kind, text);
  }

  /** How much storage all claims may ask for together. */
  public ResourceQuota storage(Bytes size) {
    return hard("requests.storage", size.quantity());
  }

  /** How much storage the claims of one class may ask for together. */
  public ResourceQuota storage(String storageClass, Bytes size) {
    return hard(storageClass + OF_CLASS + "requests.storage", size.quantity());
  }

  /** How many claims of one class there may be. */
  public ResourceQuota claims(String storageClass, int number) {
    return hard(
        storageClass + OF_CLASS + "persistentvolumeclaims", Literal.of(Integer.toString(number)));
  }

  /** The most of anything that quotas know, such as {@code requests.nvidia.com/gpu}. */
  public ResourceQuota hard(String resource, String quantity) {
    return hard(resource, Literal.of(quantity));
  }

  /** The most of anything that quotas know, such as {@code requests.nvidia.com/gpu}. */
  public ResourceQuota hard(String resource, Value<String> quantity) {
    return withDraft(draft.set(quantity, "spec", "hard", resource));
  }

  /** Counts only some of the pods; said again, only those of both. */
  public ResourceQuota only(QuotaScope scope) {
    return withDraft(draft.append(Literal.of(scope.text()), "spec", "scopes"));
  }

  /** Counts only pods of some priority classes. */
  public ResourceQuota onlyOfPriority(Resource... classes) {
    return onlyOfPriority(ListNode.of(Arrays.stream(classes).map(Resource::name).toList()));
  }

  /** Counts only pods of some priority classes. */
  public ResourceQuota onlyOfPriority(String... classes) {
    return onlyOfPriority(ListNode.ofTexts(List.of(classes)));
  }

  private ResourceQuota onlyOfPriority(ListNode classes) {
    MapNode expression =
        MapNode.of("scopeName", "PriorityClass").with("operator", "In").with("values", classes);
    return withDraft(draft.append(expression, "spec", "scopeSelector", "matchExpressions"));
  }

  @Override
  public Draft draft() {
    return draft;
  }

  @Override
  public ResourceQuota withDraft(Draft changed) {
    return new ResourceQuota(changed);
  }
}
