package io.lapstrake.gitops;

import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.target.FileChanges;
import io.lapstrake.core.target.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/** Makes the commit of a plan, and moves the branch to it. */
final class Commits {

  private static final int TRIES = 10;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

  private final Path repository;
  private final Settings settings;
  private final String folder;
  private final ObjectStore store;
  private final Snapshots snapshots;
  private final Branch branch;
  private final Progress progress;
  private final RefMoves moves;

  Commits(
      Path repository, Settings settings, String folder, ObjectStore store, Snapshots snapshots) {
    this.repository = repository;
    this.settings = settings;
    this.folder = folder;
    this.store = store;
    this.snapshots = snapshots;
    this.branch = snapshots.branch();
    this.progress = settings.progress();
    this.moves = new RefMoves(repository, settings, branch);
  }

  /**
   * Makes one commit, or none when nothing changes.
   *
   * @param seen where the plan was made
   */
  Optional<ObjectId> make(Plan plan, String lineage, Snapshot seen) throws IOException {
    FileChanges changes = changes(plan, lineage, seen);
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    branch.check();
    if (settings.createIfMissing()) {
      BareRepository.makeIfMissing(repository, branch.name());
    }
    synchronized (ApplyLock.monitor(repository)) {
      return make(plan, lineage, seen, changes);
    }
  }

  /**
   * Finds what {@link #make} would refuse, and writes nothing.
   *
   * @param seen where the plan was made
   */
  void check(Plan plan, String lineage, Snapshot seen) throws IOException {
    FileChanges changes = changes(plan, lineage, seen);
    if (!changes.isEmpty()) {
      tree(seen, changes, new NewObjects());
      branch.check();
    }
  }

  private Optional<ObjectId> make(Plan plan, String lineage, Snapshot seen, FileChanges found)
      throws IOException {
    FileChanges changes = found;
    progress.begins();
    progress.step("lock repository");
    long serial = plan.base().serial();
    try (ApplyLock lock = ApplyLock.take(repository, settings, "apply of " + folder, serial)) {
      moves.mend(lock);
      Snapshot base = seen;
      for (int tried = 1; tried <= TRIES; tried++) {
        Optional<ObjectId> tip = branch.tip();
        if (!tip.equals(base.tip())) {
          base = snapshots.at(tip);
          changes = changes(plan, lineage, base); // others changed this folder, or those beside it
        }
        ObjectId commit = write(base, changes, plan, lineage);
        if (moves.move(lock, base.tip(), commit)) {
          progress.ended();
          return Optional.of(commit);
        }
        settings.waiting().after(FIRST_WAIT, tried);
        lock.check();
      }
    }
    throw GitProblems.movedTooOften(repository, branch.ref(), TRIES);
  }

  /** Finds what a controller would not do as the plan says. */
  static void refuse(Plan plan, Problems problems) {
    ForcedReplacement.check(plan, problems);
    Pruning.check(plan, problems);
  }

  /** What the plan writes and deletes; all that speaks against it is told together. */
  private static FileChanges changes(Plan plan, String lineage, Snapshot at) {
    var problems = new Problems();
    refuse(plan, problems);
    try {
      FileChanges changes = at.folder().changes(plan, lineage);
      problems.throwIfAny();
      return changes;
    } catch (ProblemException e) {
      e.problems().forEach(problems::add);
      throw new ProblemException(problems.sorted());
    }
  }

  private ObjectId write(Snapshot base, FileChanges changes, Plan plan, String lineage)
      throws IOException {
    var objects = new NewObjects();
    GitTree root = tree(base, changes, objects);
    long serial = base.folder().next(plan, lineage).serial();
    ObjectId commit = objects.add(commit(base.tip(), root.write(objects), plan, serial));
    progress.expects(objects.steps() + RefMoves.STEPS);
    objects.write(repository.resolve("objects"), progress);
    return commit;
  }

  /** All that the next commit holds; the new files are added to some objects. */
  private GitTree tree(Snapshot base, FileChanges changes, NewObjects objects) {
    GitTree root =
        base.root().map(id -> GitTree.read(store, id)).orElseGet(() -> GitTree.empty(store));
    for (Map.Entry<String, byte[]> file : changes.writes().entrySet()) {
      String path = folder + "/" + file.getKey();
      Optional<String> inTheWay = root.put(path, objects.add(GitObject.blob(file.getValue())));
      if (inTheWay.isPresent()) {
        throw GitProblems.inTheWay(repository, inTheWay.get());
      }
    }
    changes.deletes().forEach(path -> root.remove(folder + "/" + path));
    return root;
  }

  private GitObject commit(Optional<ObjectId> parent, ObjectId tree, Plan plan, long serial)
      throws IOException {
    return settings.commit(
        parent, tree, CommitText.of(folder, plan, serial, settings.sourceCommit()));
  }
}
