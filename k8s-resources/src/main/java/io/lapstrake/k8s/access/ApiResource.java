package io.lapstrake.k8s.access;

import io.fabric8.kubernetes.api.Pluralize;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.value.MapNode;
import java.util.Locale;

/**
 * A kind of objects as rules name it: by its API group and its plural.
 *
 * <pre>{@code
 * Role.named("scaler").allow(GET, PATCH).on(ApiResource.DEPLOYMENTS.sub("scale"))
 * }</pre>
 *
 * @see <a
 *     href="https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources">
 *     Referring to resources</a>
 */
public final class ApiResource {

  /** Pods. */
  public static final ApiResource PODS = core("pods");

  /** Services. */
  public static final ApiResource SERVICES = core("services");

  /** ConfigMaps. */
  public static final ApiResource CONFIG_MAPS = core("configmaps");

  /** Secrets. */
  public static final ApiResource SECRETS = core("secrets");

  /** PersistentVolumeClaims. */
  public static final ApiResource PERSISTENT_VOLUME_CLAIMS = core("persistentvolumeclaims");

  /** PersistentVolumes, in the whole cluster. */
  public static final ApiResource PERSISTENT_VOLUMES = core("persistentvolumes");

  /** ServiceAccounts. */
  public static final ApiResource SERVICE_ACCOUNTS = core("serviceaccounts");

  /** Namespaces, in the whole cluster. */
  public static final ApiResource NAMESPACES = core("namespaces");

  /** Nodes, in the whole cluster. */
  public static final ApiResource NODES = core("nodes");

  /** Events of the core group. */
  public static final ApiResource EVENTS = core("events");

  /** Endpoints. */
  public static final ApiResource ENDPOINTS = core("endpoints");

  /** EndpointSlices. */
  public static final ApiResource ENDPOINT_SLICES = of("discovery.k8s.io", "endpointslices");

  /** Deployments. */
  public static final ApiResource DEPLOYMENTS = of("apps", "deployments");

  /** StatefulSets. */
  public static final ApiResource STATEFUL_SETS = of("apps", "statefulsets");

  /** DaemonSets. */
  public static final ApiResource DAEMON_SETS = of("apps", "daemonsets");

  /** ReplicaSets. */
  public static final ApiResource REPLICA_SETS = of("apps", "replicasets");

  /** Jobs. */
  public static final ApiResource JOBS = of("batch", "jobs");

  /** CronJobs. */
  public static final ApiResource CRON_JOBS = of("batch", "cronjobs");

  /** HorizontalPodAutoscalers. */
  public static final ApiResource AUTOSCALERS = of("autoscaling", "horizontalpodautoscalers");

  /** PodDisruptionBudgets. */
  public static final ApiResource DISRUPTION_BUDGETS = of("policy", "poddisruptionbudgets");

  /** Ingresses. */
  public static final ApiResource INGRESSES = of("networking.k8s.io", "ingresses");

  /** NetworkPolicies. */
  public static final ApiResource NETWORK_POLICIES = of("networking.k8s.io", "networkpolicies");

  /** Leases, by which one of several pods is elected. */
  public static final ApiResource LEASES = of("coordination.k8s.io", "leases");

  private final String group;
  private final String plural;

  private ApiResource(String group, String plural) {
    this.group = group;
    this.plural = plural;
  }

  /**
   * Objects of any kind.
   *
   * @param group the API group, without its version
   * @param plural such as {@code widgets}, or {@code widgets/status} for a subresource
   * @throws IllegalArgumentException when one of them is a wildcard, which a word says
   */
  public static ApiResource of(String group, String plural) {
    if (group.contains("*") || plural.contains("*")) {
      throw new IllegalArgumentException(
          "A wildcard is said by a word: onEverything() or onEverythingIn(group), not "
              + (group.isEmpty() ? plural : group + "/" + plural));
    }
    return new ApiResource(group, plural);
  }

  private static ApiResource core(String plural) {
    return new ApiResource("", plural);
  }

  /** Objects of the kind that a class of fabric8's model is for, a custom one too. */
  public static ApiResource of(Class<? extends HasMetadata> type) {
    return of(HasMetadata.getGroup(type), HasMetadata.getPlural(type));
  }

  /** Objects of a described one's kind. */
  static ApiResource of(Resource resource) {
    MapNode tree = resource.draft().tree();
    String version = String.valueOf(tree.text("apiVersion"));
    int slash = version.indexOf('/');
    String kind = resource.id().kind().toLowerCase(Locale.ROOT);
    return of(slash < 0 ? "" : version.substring(0, slash), Pluralize.toPlural(kind));
  }

  /**
   * A part of each of the objects that is read and written by itself: {@code log}, {@code scale}.
   */
  public ApiResource sub(String name) {
    return of(group, plural + "/" + name);
  }

  /** The plural and, where it has one, the group behind a dot: {@code deployments.apps}. */
  public String pluralWithGroup() {
    return group.isEmpty() ? plural : plural + "." + group;
  }

  String group() {
    return group;
  }

  String plural() {
    return plural;
  }
}
