package io.lapstrake.core.target;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problems;
import java.util.Optional;

/**
 * Whose a file is: ours where it is as it was written last, else someone else's, and then it is not
 * touched.
 */
final class Ownership {

  private final String folder;
  private final FolderReader files;
  private final Index index;
  private final Problems problems;

  Ownership(String folder, FolderReader files, Index index, Problems problems) {
    this.folder = folder;
    this.files = files;
    this.index = index;
    this.problems = problems;
  }

  /** Refuses to do over what someone else wrote what a plan says, unless it says that too. */
  void check(ManifestFiles plan) {
    plan.writes()
        .forEach(
            (path, manifest) -> {
              if (!isGivenUp(path, plan)) {
                mayWrite(path, manifest, plan.isCreated(path));
              }
            });
    plan.deletes().stream().filter(path -> !isGivenUp(path, plan)).forEach(this::mayReplace);
    plan.accepted().forEach(this::isStill);
  }

  private boolean isGivenUp(String path, ManifestFiles plan) {
    return plan.mayGiveUp(path)
        && files.hash(path).filter(hash -> plan.givesUp(path, hash)).isPresent();
  }

  private void isStill(String path, String hash) {
    if (!files.hash(path).equals(Optional.of(hash))) {
      refuse(
          path,
          "The file was edited again since the plan was made, which accepts what it held then.",
          "plan again.");
    }
  }

  private void mayWrite(String path, Manifest manifest, boolean isCreated) {
    Optional<String> held = files.hash(path);
    Optional<String> written = written(path);
    if (held.equals(written) || (held.isEmpty() && isCreated)) {
      return;
    }
    if (held.isEmpty()) {
      refuse(
          path,
          "The file was deleted since it was written; the plan does not know of it.",
          "plan again with what the target holds, which makes the file again.");
    } else if (written.isEmpty()) {
      refuse(
          path,
          "The plan would write this file, but one is there that Lapstrake did not write.",
          "move the file away, then plan again.");
    } else if (!saysTheSame(path, manifest)) {
      refuse(
          path,
          "The file was edited since it was written; the plan would overwrite that.",
          "bring the edit into the description, or give it up by deleting the file; then plan"
              + " again.");
    }
  }

  /** Refuses to write over or to delete what someone else edited; what is missing is no matter. */
  void mayReplace(String path) {
    Optional<String> held = files.hash(path);
    if (held.isEmpty() || held.equals(written(path))) {
      return;
    }
    if (written(path).isEmpty()) {
      refuse(
          path,
          "The plan would write this file, but one is there that is not recorded.",
          "rebuild the state where it was lost; else move the file away, then plan again.");
    } else {
      refuse(
          path,
          "The file was edited since it was written; the plan would undo that.",
          "give the edit up by deleting the file, then plan again.");
    }
  }

  /** Refuses to write over a list of others into which no line of ours can be put. */
  void cannotAddTo(String path) {
    refuse(
        path,
        "The plan would name other manifests in this file, which holds lines of others, too; as it"
            + " is written no line can be added to its resources.",
        "write its resources one a line, then plan again.");
  }

  /** An edit that the description has caught up with is in nobody's way. */
  private boolean saysTheSame(String path, Manifest manifest) {
    return files.read(path).map(FolderContent::tree).stream().anyMatch(manifest.tree()::equals);
  }

  private Optional<String> written(String path) {
    return Optional.ofNullable(index.hashes().get(path));
  }

  private void refuse(String path, String detail, String fix) {
    problems.add("LAP-0702", "Changed by someone else", Place.of(folder + "/" + path), detail, fix);
  }
}
