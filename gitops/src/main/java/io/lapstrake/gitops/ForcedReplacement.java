package io.lapstrake.gitops;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.plan.Change;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.value.MapNode;

/**
 * Whether an object that must be made again tells its controller to do so. Controllers do not
 * replace by themselves: Argo CD deletes and makes an object again only with {@code Force=true}
 * among its sync options ({@code Replace=true} alone is refused where a field cannot change), Flux
 * only with its force annotation.
 *
 * <p>A StatefulSet whose claim templates alone change gains nothing by that: Kubernetes neither
 * deletes nor changes the claims of pods that were there. See <a
 * href="https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#limitations">StatefulSets,
 * Limitations</a> and <a
 * href="https://kubernetes.io/docs/concepts/storage/persistent-volumes/#expanding-persistent-volumes-claims">Persistent
 * Volumes, Expanding</a>.
 */
final class ForcedReplacement {

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
        String key = object.key().toString();
        problems.add(
            changesClaimsOnly(replace)
                ? GitProblems.claimsNotReplaced(place, key)
                : GitProblems.notReplaced(place, key));
      }
    }
  }

  private static boolean changesClaimsOnly(Change.Replace replace) {
    ResourceKey key = replace.after().key();
    return key.kind().equals("StatefulSet")
        && key.group().equals("apps")
        && replace.fields().stream()
            .allMatch(field -> field.path().toString().startsWith("spec.volumeClaimTemplates"));
  }

  private static boolean isForced(Manifest manifest) {
    MapNode annotations = manifest.tree().map("metadata").map("annotations");
    return "enabled".equalsIgnoreCase(annotations.text(FLUX))
        || SyncOptions.have(annotations, "Force=true");
  }
}
