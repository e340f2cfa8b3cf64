package io.lapstrake.k8s.check.cluster;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.MapNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Says at which moments objects that are hooks are made, and which of their pods do not last. */
final class HookMoments {

  private static final String HELM = "helm.sh/hook";
  private static final String ARGO = "argocd.argoproj.io/hook";

  private static final Set<String> TESTS = Set.of("test", "test-success", "test-failure");

  private HookMoments() {}

  /**
   * The moments of an object, in the words of Helm, or of Argo CD where nothing is said to Helm,
   * all in lower case; empty where it is no hook.
   */
  static Set<String> of(Manifest object) {
    MapNode annotations = object.tree().map("metadata").map("annotations");
    Set<String> helm = words(annotations, HELM);
    return helm.isEmpty() ? words(annotations, ARGO) : helm;
  }

  private static Set<String> words(MapNode annotations, String key) {
    var words = new TreeSet<String>();
    Arrays.stream(Leaf.text(annotations, key).split(",", -1))
        .map(word -> word.strip().toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .forEach(words::add);
    return words;
  }

  /**
   * Whether pods that are made at some moments are gone soon: those that run to their end, and
   * those of tests. A database that is made before an installation stays.
   */
  static boolean isPassing(PodTemplate pod, Set<String> moments) {
    return !moments.isEmpty() && (pod.isOf("Job") || pod.isOf("Pod") || TESTS.containsAll(moments));
  }
}
