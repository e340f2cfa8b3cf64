package io.lapstrake.core.target;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;

/** A folder that no state says anything of. */
final class FolderWithoutState {

  private FolderWithoutState() {}

  /** Refuses one that holds manifests all the same: it is not as if nothing was ever applied. */
  static void refuseManifests(String name, FolderReader files) {
    boolean holdsAny =
        files.names("").stream().anyMatch(it -> isManifest(it) || holdsManifest(files, it));
    if (holdsAny) {
      throw new ProblemException(
          new Problem(
              "LAP-0629",
              "Manifests without a state",
              Place.of(name),
              "The folder holds manifests, but nothing says what was applied to it.",
              "make the state anew where it was lost (State.rebuild; with the tool: state rebuild),"
                  + " or adopt what is described and there already (PlanPolicy.adopting; with the"
                  + " tool: import ADDRESS)."));
    }
  }

  private static boolean holdsManifest(FolderReader files, String folder) {
    return !folder.equals(Layout.OWN)
        && files.names(folder).stream().anyMatch(FolderWithoutState::isManifest);
  }

  private static boolean isManifest(String file) {
    return file.endsWith(".yaml") || file.endsWith(".yml");
  }
}
