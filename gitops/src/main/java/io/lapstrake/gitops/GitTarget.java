package io.lapstrake.gitops;

import io.lapstrake.core.plan.Observed;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.state.State;
import io.lapstrake.core.target.Applied;
import io.lapstrake.core.target.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A folder in a bare Git repository as a target: what a plan changes becomes one commit, or none
 * when nothing changes.
 *
 * <p>Manifests, index and state lie in the same tree and move in the same commit. Files of others
 * stay as they are. What is written is on the disk before the branch moves to it, and the branch
 * moves only from where it was last seen; whoever else moved it meanwhile wins, and the commit is
 * put on top of theirs unless they changed this very folder.
 */
public final class GitTarget implements Target {

  private final Path path;
  private final Settings settings;
  private final String folder;
  private final ObjectStore store;
  private final Branch branch;
  private Snapshot snapshot;
  private Optional<ObjectId> unread = Optional.empty(); // a commit that was made since
  private boolean closed;

  private GitTarget(Path path, Settings settings, String folder) throws IOException {
    this.path = path;
    this.settings = settings;
    this.folder = folder;
    this.branch = new Branch(path, settings.branch());
    this.store = new ObjectStore(path);
    try {
      this.snapshot = Snapshot.read(path, store, branch.tip(), folder);
    } catch (IOException | RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /** A bare repository on this machine, to be written to with the usual settings. */
  public static GitRepository bare(Path path) {
    return GitRepository.at(path);
  }

  static GitTarget open(Path path, Settings settings, String folder) {
    GitNames.checkBranch(path, settings.branch());
    GitNames.checkFolder(path, folder);
    try {
      if (settings.createIfMissing()) {
        BareRepository.makeIfMissing(path, settings.branch());
      }
      BareRepository.check(path);
      return new GitTarget(path, settings, folder);
    } catch (IOException e) {
      throw GitProblems.of(path, e);
    }
  }

  private Snapshot snapshot() {
    if (unread.isPresent()) {
      try {
        snapshot = Snapshot.read(path, store, unread, folder);
        unread = Optional.empty();
      } catch (IOException e) {
        throw GitProblems.of(path, e);
      }
    }
    return snapshot;
  }

  @Override
  public State state() {
    return snapshot().folder().state();
  }

  @Override
  public Observed observed() {
    return snapshot().folder().observed();
  }

  /**
   * {@inheritDoc}
   *
   * @return with the id of the commit as its revision
   * @throws ProblemException also when an object must be replaced and does not ask its controller
   *     for it, when another program keeps the repository or the branch locked, or when the branch
   *     moves under every try
   */
  @Override
  public Applied apply(Plan plan) {
    if (closed) {
      throw new IllegalStateException("The target is closed: " + path + ":" + folder);
    }
    try {
      var commits = new Commits(path, settings, folder, store, branch);
      String lineage = UUID.randomUUID().toString();
      Snapshot before = snapshot();
      unread = commits.make(plan, lineage, before);
      State after = before.folder().next(plan, lineage);
      return new Applied(plan, after, unread.map(ObjectId::name));
    } catch (IOException e) {
      throw GitProblems.of(path, e);
    }
  }

  @Override
  public void close() {
    closed = true;
    store.close();
  }
}
