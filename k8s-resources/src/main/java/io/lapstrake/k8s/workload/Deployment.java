package io.lapstrake.k8s.workload;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.object.Raw;

/**
 * Pods that are alike and replace one another.
 *
 * <pre>{@code
 * Deployment.named("api")
 *     .replicas(replicas)
 *     .container(Container.of("api", image("shop/api").tag(tag)).port("http", 8080))
 *     .spreadOver(ZONES)
 *     .disruption(atMostUnavailable(1))
 * }</pre>
 *
 * @see <a
 *     href="https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/deployment-v1/">
 *     Deployment</a>
 */
public final class Deployment implements Serving<Deployment> {

  private static final String[] PAUSED = {"spec", "paused"};
  private static final String[] REPLICAS = {"spec", "replicas"};
  private static final String[] STRATEGY = {"spec", "strategy"};
  private static final String[] HISTORY = {"spec", "revisionHistoryLimit"};
  private static final String[] PROGRESS = {"spec", "progressDeadlineSeconds"};
  private static final String[] MIN_READY = {"spec", "minReadySeconds"};

  private final Draft draft;

  private Deployment(Draft draft) {
    this.draft = draft;
  }

  /**
   * A Deployment that raw YAML or another library's object describes, for the words that refer to
   * one. It is the same object: a stack has either of the two.
   *
   * @throws IllegalArgumentException when it is of another kind
   */
  public static Deployment from(Raw raw) {
    return new Deployment(raw.draftOf("apps", "Deployment"));
  }

  /** A Deployment without containers; the id is its name too. */
  public static Deployment named(String id) {
    return new Deployment(Blank.of("Deployment", id));
  }

  /** How many pods there are; 1 when nothing is said. */
  public Deployment replicas(int number) {
    return replicas(Literal.of(number));
  }

  /** How many pods there are; 1 when nothing is said. */
  public Deployment replicas(Value<Integer> number) {
    return with(number, REPLICAS);
  }

  /**
   * Stops all old pods before the first new one starts: for pods that cannot share what they use.
   */
  public Deployment recreate() {
    return with(MapNode.of("type", "Recreate"), STRATEGY);
  }

  /**
   * Replaces pods little by little; a quarter of them when nothing is said.
   *
   * @param maxSurge how many pods there may be above the number of replicas
   * @param maxUnavailable how many may be missing
   */
  public Deployment rolling(int maxSurge, int maxUnavailable) {
    return rolling(Literal.of(maxSurge), Literal.of(maxUnavailable));
  }

  /**
   * Replaces pods little by little; a quarter of them when nothing is said.
   *
   * @param maxSurge how many pods there may be above the number of replicas
   * @param maxUnavailable how many may be missing
   */
  public Deployment rolling(Value<Integer> maxSurge, Value<Integer> maxUnavailable) {
    return rollingUpdate(maxSurge, maxUnavailable);
  }

  /**
   * Replaces pods little by little, by shares of the number of replicas.
   *
   * @param maxSurge how many of a hundred pods there may be above the number of replicas
   * @param maxUnavailable how many of a hundred may be missing
   */
  public Deployment rollingPercent(int maxSurge, int maxUnavailable) {
    return rollingPercent(Literal.of(maxSurge), Literal.of(maxUnavailable));
  }

  /**
   * Replaces pods little by little, by shares of the number of replicas.
   *
   * @param maxSurge how many of a hundred pods there may be above the number of replicas
   * @param maxUnavailable how many of a hundred may be missing
   */
  public Deployment rollingPercent(Value<Integer> maxSurge, Value<Integer> maxUnavailable) {
    return rollingUpdate(Percent.of(maxSurge), Percent.of(maxUnavailable));
  }

  private Deployment rollingUpdate(Value<?> maxSurge, Value<?> maxUnavailable) {
    MapNode rolling = MapNode.of("maxSurge", maxSurge).with("maxUnavailable", maxUnavailable);
    return with(MapNode.of("type", "RollingUpdate").with("rollingUpdate", rolling), STRATEGY);
  }

  /** How many old ReplicaSets stay, to roll back to; 10 when nothing is said. */
  public Deployment revisionHistoryLimit(int number) {
    return revisionHistoryLimit(Literal.of(number));
  }

  /** How many old ReplicaSets stay, to roll back to; 10 when nothing is said. */
  public Deployment revisionHistoryLimit(Value<Integer> number) {
    return with(number, HISTORY);
  }

  /** Seconds without progress after which a rollout counts as failed; 600 when nothing is said. */
  public Deployment progressDeadlineSeconds(int seconds) {
    return progressDeadlineSeconds(Literal.of(seconds));
  }

  /** Seconds without progress after which a rollout counts as failed; 600 when nothing is said. */
  public Deployment progressDeadlineSeconds(Value<Integer> seconds) {
    return with(seconds, PROGRESS);
  }

  /** Seconds that a pod must have been ready before it counts; 0 when nothing is said. */
  public Deployment minReadySeconds(int seconds) {
    return minReadySeconds(Literal.of(seconds));
  }

  /** Seconds that a pod must have been ready before it counts; 0 when nothing is said. */
  public Deployment minReadySeconds(Value<Integer> seconds) {
    return with(seconds, MIN_READY);
  }

  /** Rolls out no change of its pods until it is no longer said. */
  public Deployment paused() {
    return paused(Literal.TRUE);
  }

  /** Rolls out no change of its pods while a value is true. */
  public Deployment paused(Value<Boolean> paused) {
    return with(paused, PAUSED);
  }

  private Deployment with(Node value, String[] path) {
    return new Deployment(draft.set(value, path));
  }

  @Override
  public Draft draft() {
    return draft;
  }

  @Override
  public Deployment withDraft(Draft changed) {
    return new Deployment(changed);
  }
}
