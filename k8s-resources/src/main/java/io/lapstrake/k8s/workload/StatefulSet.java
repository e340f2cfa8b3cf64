package io.lapstrake.k8s.workload;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.FieldAspect;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Reference;
import io.lapstrake.core.value.ResourceId;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.network.PodHost;
import io.lapstrake.k8s.network.Service;
import io.lapstrake.k8s.object.Raw;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.pod.Mount;
import io.lapstrake.k8s.storage.Claim;
import java.util.ArrayList;
import java.util.List;

/**
 * Pods that each have a name, a place in an order and storage of their own.
 *
 * <p>Its pods are found by the name of a headless Service, which is a part of its own:
 *
 * <pre>{@code
 * var database = StatefulSet.named("postgres")
 *     .container(Container.of("postgres", image("postgres:16.4")).port("pg", 5432))
 *     .claim(Claim.named("data").size(gibibytes(20)).mountedAt("/var/lib/postgresql/data"));
 * stack.with(database, database.headlessService())
 * }</pre>
 *
 * @see <a
 *     href="https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/stateful-set-v1/">
 *     StatefulSet</a>
 */
public final class StatefulSet implements Serving<StatefulSet> {

  private static final String[] REPLICAS = {"spec", "replicas"};
  private static final String[] SERVICE = {"spec", "serviceName"};
  private static final String[] CLAIMS = {"spec", "volumeClaimTemplates"};
  private static final String[] POLICY = {"spec", "podManagementPolicy"};
  private static final String[] STRATEGY = {"spec", "updateStrategy"};
  private static final String[] RETENTION = {"spec", "persistentVolumeClaimRetentionPolicy"};
  private static final String[] HISTORY = {"spec", "revisionHistoryLimit"};
  private static final String[] MIN_READY = {"spec", "minReadySeconds"};
  private static final String[] FIRST_ORDINAL = {"spec", "ordinals", "start"};

  private final Draft draft;
  private final List<Claim> mounted; // claims that every container mounts, also one said later

  private StatefulSet(Draft draft, List<Claim> mounted) {
    this.draft = draft;
    this.mounted = mounted;
  }

  /**
   * A StatefulSet that raw YAML or another library's object describes, for the words that refer to
   * one. It is the same object: a stack has either of the two.
   *
   * @throws IllegalArgumentException when it is of another kind
   */
  public static StatefulSet from(Raw raw) {
    return new StatefulSet(raw.draftOf("apps", "StatefulSet"), List.of());
  }

  /** A StatefulSet without containers; the id is its name too, and that of its headless Service. */
  public static StatefulSet named(String id) {
    Draft draft = Blank.of("StatefulSet", id);
    return new StatefulSet(
        draft.set(serviceName(new ResourceId("Service", id)), SERVICE), List.of());
  }

  private static Value<String> serviceName(ResourceId service) {
    return new Reference<>(service, FieldAspect.NAME);
  }

  /** The Service by whose name its pods are found; it is a part of its own. */
  public Service headlessService() {
    return service().headless();
  }

  /** Another headless Service by whose name its pods are found. */
  public StatefulSet governedBy(Service headless) {
    return with(serviceName(headless.id()), SERVICE);
  }

  /** The name by which its pods are found together: that of its headless Service. */
  public Value<String> host() {
    return draft.tree().at(SERVICE) instanceof Reference<?> service
        ? Service.hostOf(service.target())
        : headlessService().host();
  }

  /**
   * The name by which one of its pods is found, such as {@code postgres-0.postgres.shop.svc}.
   *
   * @param number the pod's; they are counted from 0 when nothing is said
   */
  public Value<String> podHost(int number) {
    return podHost(Literal.of(number));
  }

  /**
   * The name by which one of its pods is found, such as {@code postgres-0.postgres.shop.svc}.
   *
   * @param number the pod's; they are counted from 0 when nothing is said
   */
  public Value<String> podHost(Value<Integer> number) {
    return PodHost.of(id(), number);
  }

  /** How many pods there are; 1 when nothing is said. */
  public StatefulSet replicas(int number) {
    return replicas(Literal.of(number));
  }

  /** How many pods there are; 1 when nothing is said. */
  public StatefulSet replicas(Value<Integer> number) {
    return with(number, REPLICAS);
  }

  /** A claim that each of its pods has for itself. */
  public StatefulSet claim(Claim claim) {
    Draft claimed = draft.append(claim.tree(), CLAIMS);
    if (claim.path().isEmpty()) {
      return withDraft(claimed);
    }
    var more = new ArrayList<>(mounted);
    more.add(claim);
    return new StatefulSet(mountedIn(claimed, claim), List.copyOf(more));
  }

  private static Draft mountedIn(Draft draft, Claim claim) {
    var containers = new ArrayList<ListPart>();
    for (ListPart part : PodTree.of(draft.tree()).list("containers").parts()) {
      containers.add(
          part instanceof MapNode tree ? tree.append(mountOf(claim), "volumeMounts") : part);
    }
    return containers.isEmpty() ? draft : draft.set(ListNode.of(containers), PodTree.CONTAINERS);
  }

  private static MapNode mountOf(Claim claim) {
    return Mount.of(claim, claim.path().orElseThrow()).tree();
  }

  @Override
  public StatefulSet container(Container container) {
    MapNode tree = container.tree();
    for (Claim claim : mounted) {
      tree = tree.append(mountOf(claim), "volumeMounts");
    }
    return Serving.super.container(container.withTree(tree));
  }

  /**
   * What becomes of the claims; they stay when nothing is said.
   *
   * @param whenDeleted when the StatefulSet is deleted
   * @param whenScaled when there are fewer replicas
   */
  public StatefulSet retention(Retention whenDeleted, Retention whenScaled) {
    return with(
        MapNode.of("whenDeleted", whenDeleted.text()).with("whenScaled", whenScaled.text()),
        RETENTION);
  }

  /** Starts and stops all pods at once, rather than one after the other. */
  public StatefulSet inParallel() {
    return with(Literal.of("Parallel"), POLICY);
  }

  /**
   * Replaces only the pods from a number on: a rollout in parts.
   *
   * @param partition the least number of a pod that is replaced, from 0
   */
  public StatefulSet rollingFrom(int partition) {
    return rollingFrom(Literal.of(partition));
  }

  /**
   * Replaces only the pods from a number on: a rollout in parts.
   *
   * @param partition the least number of a pod that is replaced, from 0
   */
  public StatefulSet rollingFrom(Value<Integer> partition) {
    return rolling("partition", partition);
  }

  /**
   * Replaces several pods at a time; one when nothing is said. Kubernetes before 1.35 does as if
   * nothing were said.
   *
   * @param pods how many may be missing
   */
  public StatefulSet maxUnavailable(int pods) {
    return maxUnavailable(Literal.of(pods));
  }

  /**
   * Replaces several pods at a time; one when nothing is said. Kubernetes before 1.35 does as if
   * nothing were said.
   *
   * @param pods how many may be missing
   */
  public StatefulSet maxUnavailable(Value<Integer> pods) {
    return rolling("maxUnavailable", pods);
  }

  /**
   * Replaces several pods at a time; one when nothing is said. Kubernetes before 1.35 does as if
   * nothing were said.
   *
   * @param share how many of a hundred may be missing
   */
  public StatefulSet maxUnavailablePercent(int share) {
    return maxUnavailablePercent(Literal.of(share));
  }

  /**
   * Replaces several pods at a time; one when nothing is said. Kubernetes before 1.35 does as if
   * nothing were said.
   *
   * @param share how many of a hundred may be missing
   */
  public StatefulSet maxUnavailablePercent(Value<Integer> share) {
    return rolling("maxUnavailable", Percent.of(share));
  }

  private StatefulSet rolling(String field, Value<?> value) {
    return withDraft(
        draft
            .set(Literal.of("RollingUpdate"), "spec", "updateStrategy", "type")
            .set(value, "spec", "updateStrategy", "rollingUpdate", field));
  }

  /** Replaces a pod only when somebody deletes the old one. */
  public StatefulSet replacedByHand() {
    return with(MapNode.of("type", "OnDelete"), STRATEGY);
  }

  /** Seconds that a pod must have been ready before it counts; 0 when nothing is said. */
  public StatefulSet minReadySeconds(int seconds) {
    return minReadySeconds(Literal.of(seconds));
  }

  /** Seconds that a pod must have been ready before it counts; 0 when nothing is said. */
  public StatefulSet minReadySeconds(Value<Integer> seconds) {
    return with(seconds, MIN_READY);
  }

  /** How many old revisions stay, to roll back to; 10 when nothing is said. */
  public StatefulSet revisionHistoryLimit(int number) {
    return revisionHistoryLimit(Literal.of(number));
  }

  /** How many old revisions stay, to roll back to; 10 when nothing is said. */
  public StatefulSet revisionHistoryLimit(Value<Integer> number) {
    return with(number, HISTORY);
  }

  /** The number of the first pod; 0 when nothing is said. */
  public StatefulSet countingFrom(int number) {
    return countingFrom(Literal.of(number));
  }

  /** The number of the first pod; 0 when nothing is said. */
  public StatefulSet countingFrom(Value<Integer> number) {
    return with(number, FIRST_ORDINAL);
  }

  private StatefulSet with(Node value, String[] path) {
    return withDraft(draft.set(value, path));
  }

  @Override
  public Draft draft() {
    return draft;
  }

  @Override
  public StatefulSet withDraft(Draft changed) {
    return new StatefulSet(changed, mounted);
  }
}
