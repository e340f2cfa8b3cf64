package io.lapstrake.k8s.workload;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.object.Raw;

/**
 * A pod on every node, or on every node of a kind.
 *
 * <pre>{@code
 * DaemonSet.named("logs").container(fluentBit()).toleratingEveryTaint()
 * }</pre>
 *
 * @see <a
 *     href="https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/daemon-set-v1/">
 *     DaemonSet</a>
 */
public final class DaemonSet implements Serving<DaemonSet> {

  private static final String[] STRATEGY = {"spec", "updateStrategy"};
  private static final String[] MIN_READY = {"spec", "minReadySeconds"};
  private static final String[] HISTORY = {"spec", "revisionHistoryLimit"};

  private final Draft draft;

  private DaemonSet(Draft draft) {
    this.draft = draft;
  }

  /**
   * A DaemonSet that raw YAML or another library's object describes, for the words that refer to
   * one. It is the same object: a stack has either of the two.
   *
   * @throws IllegalArgumentException when it is of another kind
   */
  public static DaemonSet from(Raw raw) {
    return new DaemonSet(raw.draftOf("apps", "DaemonSet"));
  }

  /** A DaemonSet without containers; the id is its name too. */
  public static DaemonSet named(String id) {
    return new DaemonSet(Blank.of("DaemonSet", id));
  }

  /**
   * Replaces pods node by node; one at a time when nothing is said.
   *
   * @param maxUnavailable on how many nodes the pod may be missing
   */
  public DaemonSet rolling(int maxUnavailable) {
    return rolling(Literal.of(maxUnavailable));
  }

  /**
   * Replaces pods node by node; one at a time when nothing is said.
   *
   * @param maxUnavailable on how many nodes the pod may be missing
   */
  public DaemonSet rolling(Value<Integer> maxUnavailable) {
    return rolling(MapNode.of("maxUnavailable", maxUnavailable));
  }

  /**
   * Replaces pods node by node, by shares of the number of nodes.
   *
   * @param maxUnavailable on how many of a hundred nodes the pod may be missing
   */
  public DaemonSet rollingPercent(int maxUnavailable) {
    return rollingPercent(Literal.of(maxUnavailable));
  }

  /**
   * Replaces pods node by node, by shares of the number of nodes.
   *
   * @param maxUnavailable on how many of a hundred nodes the pod may be missing
   */
  public DaemonSet rollingPercent(Value<Integer> maxUnavailable) {
    return rolling(MapNode.of("maxUnavailable", Percent.of(maxUnavailable)));
  }

  /**
   * Replaces pods node by node, and stops an old pod only when the new one is ready beside it.
   *
   * @param maxSurge on how many nodes there may be both
   */
  public DaemonSet surging(int maxSurge) {
    return surging(Literal.of(maxSurge));
  }

  /**
   * Replaces pods node by node, and stops an old pod only when the new one is ready beside it.
   *
   * @param maxSurge on how many nodes there may be both
   */
  public DaemonSet surging(Value<Integer> maxSurge) {
    return surge(maxSurge);
  }

  /**
   * Replaces pods node by node, and stops an old pod only when the new one is ready beside it.
   *
   * @param maxSurge on how many of a hundred nodes there may be both
   */
  public DaemonSet surgingPercent(int maxSurge) {
    return surgingPercent(Literal.of(maxSurge));
  }

  /**
   * Replaces pods node by node, and stops an old pod only when the new one is ready beside it.
   *
   * @param maxSurge on how many of a hundred nodes there may be both
   */
  public DaemonSet surgingPercent(Value<Integer> maxSurge) {
    return surge(Percent.of(maxSurge));
  }

  private DaemonSet surge(Value<?> maxSurge) {
    return rolling(MapNode.of("maxSurge", maxSurge).with("maxUnavailable", 0));
  }

  private DaemonSet rolling(MapNode rolling) {
    return withDraft(
        draft.set(MapNode.of("type", "RollingUpdate").with("rollingUpdate", rolling), STRATEGY));
  }

  /** Replaces a pod only when somebody deletes the old one. */
  public DaemonSet replacedByHand() {
    return withDraft(draft.set(MapNode.of("type", "OnDelete"), STRATEGY));
  }

  /** Seconds that a pod must have been ready before it counts; 0 when nothing is said. */
  public DaemonSet minReadySeconds(int seconds) {
    return minReadySeconds(Literal.of(seconds));
  }

  /** Seconds that a pod must have been ready before it counts; 0 when nothing is said. */
  public DaemonSet minReadySeconds(Value<Integer> seconds) {
    return withDraft(draft.set(seconds, MIN_READY));
  }

  /** How many old revisions stay, to roll back to; 10 when nothing is said. */
  public DaemonSet revisionHistoryLimit(int number) {
    return revisionHistoryLimit(Literal.of(number));
  }

  /** How many old revisions stay, to roll back to; 10 when nothing is said. */
  public DaemonSet revisionHistoryLimit(Value<Integer> number) {
    return withDraft(draft.set(number, HISTORY));
  }

  @Override
  public Draft draft() {
    return draft;
  }

  @Override
  public DaemonSet withDraft(Draft changed) {
    return new DaemonSet(changed);
  }
}
