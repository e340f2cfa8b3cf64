package io.lapstrake.k8s.check.release;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.cluster.Leaf;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the annotations of an object say to Helm, as Helm reads them.
 *
 * @param moments at which it is made, such as {@code pre-install}
 * @param deletions when it is deleted; Helm's own choice where nothing is said
 * @param weight lower ones are made first
 */
record HookMark(List<String> moments, List<String> deletions, int weight) {

  private static final String HOOK = "helm.sh/hook";

  /** Where the moments stand. */
  static final FieldPath FIELD = FieldPath.of("metadata", "annotations", HOOK);

  /** The mark of an object; empty where it is no hook. */
  static Optional<HookMark> of(Manifest object) {
    MapNode annotations = object.tree().map("metadata").map("annotations");
    if (annotations.get(HOOK) == null) {
      return Optional.empty();
    }
    List<String> deletions = words(Leaf.text(annotations, HOOK + "-delete-policy"));
    return Optional.of(
        new HookMark(
            words(Leaf.text(annotations, HOOK)),
            deletions.isEmpty() ? List.of("before-hook-creation") : deletions,
            number(Leaf.text(annotations, HOOK + "-weight"))));
  }

  private static List<String> words(String list) {
    return Arrays.stream(list.split(",", -1))
        .map(word -> word.trim().toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** What is no number is 0 to Helm. */
  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException none) {
      return 0;
    }
  }

  /** Whether it is made when a release is installed, before what is no hook. */
  boolean isBeforeInstall() {
    return moments.contains("pre-install");
  }
}
