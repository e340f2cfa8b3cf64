package io.lapstrake.gitops;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.state.Recorded;
import io.lapstrake.core.store.Holder;
import io.lapstrake.core.store.Locks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.MissingObjectException;

/** What can be wrong with a repository. */
final class GitProblems {

  private GitProblems() {}

  static ProblemException notFound(Path repository, String found) {
    return problem(
        "LAP-0801",
        "Repository not found",
        repository,
        found,
        "make one there with `git init --bare`, or give the path of a bare repository.");
  }

  static ProblemException notBare(Path repository) {
    return problem(
        "LAP-0802",
        "Repository not bare",
        repository,
        "It has a work tree, whose files would not follow the commits that are made here.",
        "give a bare repository; `git clone --bare` makes one of this.");
  }

  static ProblemException unknownFormat(Path repository, String found) {
    return problem(
        "LAP-0803",
        "Repository of an unknown format",
        repository,
        found,
        "give a repository with SHA-1 objects and refs as files, which `git init --bare` makes.");
  }

  static ProblemException corrupt(Path repository, String found) {
    return problem(
        "LAP-0804",
        "Corrupt repository",
        repository,
        found,
        "see what `git fsck` says there, and restore the repository from a clone or a backup.");
  }

  static ProblemException inaccessible(Path repository, IOException cause) {
    return problem(
        "LAP-0805",
        "Repository cannot be read or written",
        repository,
        cause.getClass().getSimpleName() + ": " + cause.getMessage() + ".",
        "see to it that its files can be written and that the disk has room, then run again.");
  }

  static ProblemException inUse(Path repository, List<Holder> holders) {
    Optional<Holder> holder = holders.stream().findFirst();
    return problem(
        "LAP-0806",
        "Repository in use",
        repository,
        "Another apply is at work in it, and did not end in time."
            + " "
            + holder.map(Holder::words).orElse(Locks.UNNAMED),
        holder.map(Holder::fix).orElseGet(() -> Locks.fixUnnamed(ApplyLock.file(repository))));
  }

  static ProblemException locked(Path repository, String ref, Path lock) {
    return problem(
        "LAP-0807",
        "Branch locked",
        repository,
        "Another program keeps " + ref + " locked by the file " + lock + ".",
        "wait until it has ended, then run again; if none is at work there, delete that file.");
  }

  static ProblemException movedTooOften(Path repository, String ref, int tries) {
    return problem(
        "LAP-0808",
        "Branch moved too often",
        repository,
        "Others moved " + ref + " during each of " + tries + " tries to commit.",
        "run again when fewer programs commit to the branch.");
  }

  static Problem notReplaced(Place place, String object) {
    return new Problem(
        "LAP-0809",
        "Replacement that no controller makes",
        place,
        object
            + " must be deleted and made again; a controller that delivers from Git does so only"
            + " for an object that asks for it.",
        "give it the annotation `"
            + SyncOptions.ANNOTATION
            + ": Force=true,Replace=true` (Argo CD) or `"
            + ForcedReplacement.FLUX
            + ": enabled` (Flux), or another name.");
  }

  static Problem claimsNotReplaced(Place place, String object) {
    return new Problem(
        "LAP-0809",
        "Replacement that no controller makes",
        place,
        object
            + " would have to be deleted and made again, and gain nothing by it: the claims of the"
            + " pods that are there stay as they are; a volume claim template counts for new pods"
            + " only.",
        "leave the template as it was, and grow the claims that are there by hand: raise"
            + " spec.resources.requests.storage of each, where its storage class has"
            + " allowVolumeExpansion: true.");
  }

  static ProblemException badBranch(Path repository, String branch, String why) {
    return problem(
        "LAP-0810",
        "Branch name not possible",
        repository,
        "`" + branch + "` cannot be a branch here: " + why + ".",
        "choose another name for the branch.");
  }

  static ProblemException badFolder(Path repository, String folder) {
    return problem(
        "LAP-0811",
        "Folder name not possible",
        repository,
        "`" + folder + "` is no path of folders in Git.",
        "give names joined by slashes, such as prod/shop; none may be empty, `.`, `..` or `.git`.");
  }

  static ProblemException inTheWay(Path repository, String path) {
    return problem(
        "LAP-0812",
        "File in the way of a folder",
        repository,
        "`" + path + "` is a file of someone else; the plan needs a folder there.",
        "move the file away, or deliver to another folder.");
  }

  static ProblemException noBranch(Path repository, String head) {
    return problem(
        "LAP-0813",
        "No branch to commit to",
        repository,
        "No branch was named, and the repository's HEAD names none; it holds `" + head + "`.",
        "name the branch, or let HEAD name it with `git symbolic-ref HEAD refs/heads/main`.");
  }

  static Problem pruned(Recorded object) {
    return new Problem(
        "LAP-0815",
        "Forgotten object that its controller would delete",
        Place.of(object.address()),
        object.key() + " would be delivered no longer, and controllers delete what is not.",
        "give it the annotation `argocd.argoproj.io/sync-options: Prune=false` (Argo CD) or"
            + " `kustomize.toolkit.fluxcd.io/prune: disabled` (Flux) and apply that first, or hand"
            + " it over to another stack.");
  }

  /** What a failed read or write means. */
  static ProblemException of(Path repository, IOException cause) {
    ProblemException problem =
        cause instanceof CorruptObjectException || cause instanceof MissingObjectException
            ? corrupt(repository, cause.getMessage() + ".")
            : inaccessible(repository, cause);
    problem.initCause(cause);
    return problem;
  }

  private static ProblemException problem(
      String code, String summary, Path repository, String detail, String fix) {
    return new ProblemException(new Problem(code, summary, Place.of(repository), detail, fix));
  }
}
