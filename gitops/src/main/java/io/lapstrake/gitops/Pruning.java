package io.lapstrake.gitops;

import io.lapstrake.core.plan.Change;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.value.MapNode;

/**
 * Whether an object that is to be forgotten and left in place would stay. Controllers delete what
 * is no longer delivered: Argo CD unless the object has {@code Prune=false} among its sync options,
 * Flux unless it has its prune annotation. What another stack has by then bears that one's mark,
 * and stays.
 *
 * @see <a
 *     href="https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/#no-prune-resources">No
 *     Prune Resources</a>
 * @see <a href="https://fluxcd.io/flux/components/kustomize/kustomizations/#prune">Kustomization,
 *     Prune</a>
 */
final class Pruning {

  static final String FLUX = "kustomize.toolkit.fluxcd.io/prune";

  private Pruning() {}

  /** Finds the objects that would be deleted by being forgotten. */
  static void check(Plan plan, Problems problems) {
    for (Change change : plan.effective()) {
      if (change instanceof Change.Forget forget
          && forget.taken().isEmpty()
          && !stays(forget.before().content())
          && !forget.before().content().isEmpty()) { // else somebody took it away already
        problems.add(GitProblems.pruned(forget.before()));
      }
    }
  }

  private static boolean stays(MapNode object) {
    MapNode annotations = object.map("metadata").map("annotations");
    return "disabled".equalsIgnoreCase(annotations.text(FLUX))
        || SyncOptions.have(annotations, "Prune=false");
  }
}
