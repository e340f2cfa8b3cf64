package io.lapstrake.gitops;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.plan.Change;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.value.MapNode;
import java.util.Arrays;

/**
 * Whether an object that must be made again tells its controller to do so. Controllers do not
 * replace by themselves: Argo CD deletes and makes an object again only with {@code Force=true}
 * among its sync options ({@code Replace=true} alone is refused where a field cannot change), Flux
 * only with its force annotation.
 */
final class ForcedReplacement {

  static final String ARGO = "argocd.argoproj.io/sync-options";
  static final String FLUX = "kustomize.toolkit.fluxcd.io/force";

  private ForcedReplacement() {}

  /** Finds the replacements that would never happen; one under a new name needs no force. */
  static void check(Plan plan, Problems problems) {
    for (Change change : plan.effective()) {
      if (change instanceof Change.Replace replace
          && replace.before().key().equals(replace.after().key())
          && !isForced(replace.after())) {
        Manifest object = replace.after();
        Place place = Place.of(object.address()).source(object.source().orElse(null));
        problems.add(GitProblems.notReplaced(place, object.key().toString()));
      }
    }
  }

  private static boolean isForced(Manifest manifest) {
    MapNode annotations = manifest.tree().map("metadata").map("annotations");
    String options = annotations.text(ARGO);
    return "enabled".equalsIgnoreCase(annotations.text(FLUX))
        || (options != null
            && Arrays.stream(options.split(",")).map(String::strip).anyMatch("Force=true"::equals));
  }
}
