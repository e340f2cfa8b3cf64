package io.lapstrake.k8s.hook;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.MapNode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * When an object is made that is no lasting part of a release: a migration before an upgrade, a
 * test, a last backup.
 *
 * <pre>{@code
 * Job.named("migrate").container(…)
 *     .hook(Hook.beforeInstall().andBeforeUpgrade().weight(-5).deletedBeforeNext())
 * }</pre>
 *
 * <p>One word says it to each tool, by annotations alone, so that a chart and the manifests are the
 * same:
 *
 * <ul>
 *   <li><b>Helm</b> makes it at exactly these moments, waits for a Job to end, and does not count
 *       it among the release's objects: uninstalling leaves it there.
 *   <li><b>Argo CD</b> knows no difference between an installation and an upgrade: before either is
 *       before each sync, after either is after each sync. It has no rollbacks and no tests, and
 *       skips what is for those alone. It runs a hook before deletion from version 3.3 on, one
 *       after deletion from 2.10 on.
 *   <li><b>Flux</b>, where it applies manifests and not a chart, has no moments within one
 *       Kustomization: it applies a hook with all else, so what must come first belongs to a
 *       Kustomization that the other one depends on. A Job that changed is made again, since it
 *       cannot be changed. What is for deletions, rollbacks or tests alone is never applied, and no
 *       hook is deleted after its end: {@code ttlSecondsAfterFinished} does that.
 *   <li>Others, such as {@code kubectl apply}, make it like any other object.
 * </ul>
 *
 * @see <a href="https://helm.sh/docs/topics/charts_hooks/">Helm's hooks</a>
 * @see <a href="https://argo-cd.readthedocs.io/en/stable/user-guide/sync-waves/">Argo CD's phases
 *     and waves</a>
 * @see <a href="https://fluxcd.io/flux/components/kustomize/kustomizations/">Flux's
 *     Kustomizations</a>
 */
public final class Hook {

  private static final String HELM = "helm.sh/hook";
  private static final String HELM_POLICY = "helm.sh/hook-delete-policy";
  private static final String HELM_WEIGHT = "helm.sh/hook-weight";
  private static final String ARGO = "argocd.argoproj.io/hook";
  private static final String ARGO_POLICY = "argocd.argoproj.io/hook-delete-policy";
  private static final String ARGO_WAVE = "argocd.argoproj.io/sync-wave";
  private static final String FLUX_FORCE = "kustomize.toolkit.fluxcd.io/force";
  private static final String FLUX_RECONCILE = "kustomize.toolkit.fluxcd.io/reconcile";

  private static final List<String> ALL =
      List.of(
          HELM, HELM_POLICY, HELM_WEIGHT, ARGO, ARGO_POLICY, ARGO_WAVE, FLUX_FORCE, FLUX_RECONCILE);

  /** Kinds that cannot be changed, so that Flux must make them again. */
  private static final Set<String> UNCHANGEABLE = Set.of("Job", "Pod");

  private final Set<Moment> moments;
  private final Set<Deletion> deletions;
  private final @Nullable Integer weight;

  private Hook(Set<Moment> moments, Set<Deletion> deletions, @Nullable Integer weight) {
    this.moments = moments;
    this.deletions = deletions;
    this.weight = weight;
  }

  private static Hook at(Moment moment) {
    return new Hook(EnumSet.of(moment), EnumSet.noneOf(Deletion.class), null);
  }

  /**
   * The hook that annotations of Helm say; nothing where they say none, or one that Helm does not
   * know.
   *
   * @param annotations an object's annotations
   */
  public static Optional<Hook> ofHelm(Map<String, String> annotations) {
    Set<Moment> moments = EnumSet.noneOf(Moment.class);
    for (String word : words(annotations.get(HELM))) {
      Arrays.stream(Moment.values())
          .filter(moment -> moment.helm().equals(word.equals("test-success") ? "test" : word))
          .forEach(moments::add);
    }
    Set<Deletion> deletions = EnumSet.noneOf(Deletion.class);
    for (String word : words(annotations.get(HELM_POLICY))) {
      Arrays.stream(Deletion.values())
          .filter(deletion -> deletion.helm().equals(word))
          .forEach(deletions::add);
    }
    String weight = annotations.getOrDefault(HELM_WEIGHT, "").strip();
    boolean number = weight.matches("[+-]?[0-9]{1,9}");
    return moments.isEmpty()
        ? Optional.empty()
        : Optional.of(new Hook(moments, deletions, number ? Integer.valueOf(weight) : null));
  }

  private static List<String> words(@Nullable String list) {
    return list == null
        ? List.of()
        : Arrays.stream(list.split(",", -1))
            .map(it -> it.strip().toLowerCase(Locale.ROOT))
            .toList();
  }

  /** Made before any other object, when a release is installed. */
  public static Hook beforeInstall() {
    return at(Moment.BEFORE_INSTALL);
  }

  /** Made after all other objects, when a release is installed. */
  public static Hook afterInstall() {
    return at(Moment.AFTER_INSTALL);
  }

  /** Made before any other object changes, when a release is upgraded. */
  public static Hook beforeUpgrade() {
    return at(Moment.BEFORE_UPGRADE);
  }

  /** Made after all other objects have changed, when a release is upgraded. */
  public static Hook afterUpgrade() {
    return at(Moment.AFTER_UPGRADE);
  }

  /** Made before any other object changes, when a release goes back to an earlier revision. */
  public static Hook beforeRollback() {
    return at(Moment.BEFORE_ROLLBACK);
  }

  /** Made after all other objects have changed, when a release goes back to an earlier revision. */
  public static Hook afterRollback() {
    return at(Moment.AFTER_ROLLBACK);
  }

  /** Made before any other object is deleted, when a release is uninstalled. */
  public static Hook beforeDelete() {
    return at(Moment.BEFORE_DELETE);
  }

  /** Made after all other objects are deleted, when a release is uninstalled. */
  public static Hook afterDelete() {
    return at(Moment.AFTER_DELETE);
  }

  /**
   * Made when a release is tested with {@code helm test}, and part of no release. The test is a
   * Job, which passes when it ends well; what it needs alone, such as an account, is a hook of the
   * same moment with a lower {@linkplain #weight weight}.
   *
   * @see <a href="https://helm.sh/docs/topics/chart_tests/">Chart tests</a>
   */
  public static Hook test() {
    return at(Moment.TEST);
  }

  /** The hook, made before an installation too. */
  public Hook andBeforeInstall() {
    return and(Moment.BEFORE_INSTALL);
  }

  /** The hook, made after an installation too. */
  public Hook andAfterInstall() {
    return and(Moment.AFTER_INSTALL);
  }

  /** The hook, made before an upgrade too. */
  public Hook andBeforeUpgrade() {
    return and(Moment.BEFORE_UPGRADE);
  }

  /** The hook, made after an upgrade too. */
  public Hook andAfterUpgrade() {
    return and(Moment.AFTER_UPGRADE);
  }

  /** The hook, made before a rollback too. */
  public Hook andBeforeRollback() {
    return and(Moment.BEFORE_ROLLBACK);
  }

  /** The hook, made after a rollback too. */
  public Hook andAfterRollback() {
    return and(Moment.AFTER_ROLLBACK);
  }

  /** The hook, made before a deletion too. */
  public Hook andBeforeDelete() {
    return and(Moment.BEFORE_DELETE);
  }

  /** The hook, made after a deletion too. */
  public Hook andAfterDelete() {
    return and(Moment.AFTER_DELETE);
  }

  /**
   * The hook among others of the same moment: lower ones are made first, and have ended before the
   * next ones are made; 0 when nothing is said.
   */
  public Hook weight(int weight) {
    return new Hook(moments, deletions, weight);
  }

  /**
   * The hook, deleted just before it is made the next time; that is so when no word says when it is
   * deleted. Said beside the other two, it also clears away what these left.
   */
  public Hook deletedBeforeNext() {
    return and(Deletion.BEFORE_NEXT);
  }

  /**
   * The hook, deleted when it has ended well. One that failed stays, and stands in the way of the
   * next one unless it is also {@linkplain #deletedBeforeNext deleted before that}.
   */
  public Hook deletedWhenSucceeded() {
    return and(Deletion.WHEN_SUCCEEDED);
  }

  /** The hook, deleted when it has failed. */
  public Hook deletedWhenFailed() {
    return and(Deletion.WHEN_FAILED);
  }

  private Hook and(Moment moment) {
    Set<Moment> more = EnumSet.copyOf(moments);
    more.add(moment);
    return new Hook(more, deletions, weight);
  }

  private Hook and(Deletion deletion) {
    Set<Deletion> more = EnumSet.of(deletion);
    more.addAll(deletions);
    return new Hook(moments, more, weight);
  }

  /** A draft that is made at this moment; what another hook said of it is gone. */
  public Draft on(Draft draft) {
    MapNode annotations = draft.tree().map("metadata").map("annotations");
    for (String key : ALL) {
      annotations = annotations.without(key);
    }
    for (Map.Entry<String, String> said : annotations(draft.id().kind()).entrySet()) {
      if (!said.getValue().isEmpty()) {
        annotations = annotations.with(said.getKey(), said.getValue());
      }
    }
    return draft.set(annotations, "metadata", "annotations");
  }

  /** What the hook says of an object of a kind; nothing where the text is empty. */
  private Map<String, String> annotations(String kind) {
    String order = weight == null ? "" : weight.toString();
    String phases = list(moments, Moment::argo);
    boolean applied = moments.stream().anyMatch(Moment::isApplying);
    var said = new TreeMap<String, String>();
    said.put(HELM, list(moments, Moment::helm));
    said.put(HELM_WEIGHT, order);
    said.put(HELM_POLICY, list(deletions, Deletion::helm));
    said.put(ARGO, phases.isEmpty() ? "Skip" : phases);
    said.put(ARGO_WAVE, order);
    said.put(ARGO_POLICY, list(deletions, Deletion::argo));
    said.put(FLUX_FORCE, applied && UNCHANGEABLE.contains(kind) ? "enabled" : "");
    said.put(FLUX_RECONCILE, applied ? "" : "disabled");
    return said;
  }

  private static <T> String list(Set<T> all, Function<T, String> word) {
    return all.stream()
        .map(word)
        .filter(said -> !said.isEmpty())
        .distinct()
        .collect(Collectors.joining(","));
  }
}
