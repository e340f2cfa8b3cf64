package io.lapstrake.gitops;

import io.lapstrake.core.value.MapNode;
import java.util.Arrays;

/** What an object asks of Argo CD: options in one annotation, with commas between. */
final class SyncOptions {

  /** The annotation. */
  static final String ANNOTATION = "argocd.argoproj.io/sync-options";

  private SyncOptions() {}

  /**
   * Whether an object has an option.
   *
   * @param annotations the object's
   * @param option such as {@code Prune=false}
   */
  static boolean have(MapNode annotations, String option) {
    String options = annotations.text(ANNOTATION);
    return options != null
        && Arrays.stream(options.split(",")).map(String::strip).anyMatch(option::equals);
  }
}
