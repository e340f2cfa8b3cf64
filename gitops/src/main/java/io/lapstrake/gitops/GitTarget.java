package io.lapstrake.gitops;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Observed;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.plan.PlanPolicy;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.state.State;
import io.lapstrake.core.target.Applied;
import io.lapstrake.core.target.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
 *
 * <p>An object has one owner among the stacks of an environment whose folders lie side by side,
 * such as {@code prod/shop} and {@code prod/network}; those that lie elsewhere are not looked at.
 */
public final class GitTarget implements Target {

  private static final String NEW_BRANCH = "main"; // of a repository that is made

  private final Path path;
  private final Settings settings;
  private final String folder;
  private final ObjectStore store;
  private final Branch branch;
  private final Snapshots snapshots;
  private Snapshot snapshot;
  private boolean outdated; // the folder may have another content by now
  private boolean closed;

  private GitTarget(Path path, Settings settings, Branch branch, String folder) throws IOException {
    this.path = path;
    this.settings = settings;
    this.folder = folder;
    this.branch = branch;
    this.store = new ObjectStore(path);
    try {
      this.snapshots = new Snapshots(path, store, branch, folder, settings);
      this.snapshot = snapshots.latest();
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
    settings.branch().ifPresent(name -> GitNames.checkBranch(path, name));
    GitNames.checkFolder(path, folder);
    try {
      String branch = branch(path, settings);
      return new GitTarget(path, settings, new Branch(path, branch), folder);
    } catch (IOException e) {
      throw GitProblems.of(path, e);
    }
  }

  /** The branch that is said, else that HEAD names; the repository is there or is to be made. */
  private static String branch(Path path, Settings settings) throws IOException {
    if (settings.createIfMissing() && BareRepository.mayBeMade(path)) {
      return settings.branch().orElse(NEW_BRANCH);
    }
    BareRepository.check(path);
    return settings.branch().isPresent()
        ? settings.branch().get()
        : BareRepository.headBranch(path);
  }

  /** The name of the branch that is committed to, such as {@code main}. */
  public String branch() {
    return branch.name();
  }

  private Snapshot snapshot() {
    refuseClosed();
    if (outdated) {
      try {
        snapshot = snapshots.latest();
        outdated = false;
      } catch (IOException e) {
        throw GitProblems.of(path, e);
      }
    }
    return snapshot;
  }

  /** What could not be known of a state that was made anew, a sentence for each. */
  public List<String> unknown() {
    return snapshot().folder().unknown();
  }

  @Override
  public State state() {
    return snapshot().folder().state();
  }

  @Override
  public void requireState() {
    snapshot().folder().requireState();
  }

  @Override
  public Observed observed(Manifests described) {
    return snapshot().folder().observed(described);
  }

  @Override
  public Plan plan(Manifests described, PlanPolicy policy) {
    Plan plan = snapshot().folder().plan(described, policy);
    var problems = new Problems();
    Commits.refuse(plan, problems);
    return plan.refusedBy(problems);
  }

  @Override
  public void check(Plan plan) {
    refuseClosed();
    try {
      commits().check(plan, newLineage(), snapshot());
    } catch (IOException e) {
      throw GitProblems.of(path, e);
    }
  }

  private void refuseClosed() {
    if (closed) {
      throw new IllegalStateException(
          "The target of the repository "
              + path
              + ":"
              + folder
              + " was closed, and is asked again; open another one with"
              + " GitTarget.bare(…).folder(…).");
    }
  }

  private Commits commits() {
    return new Commits(path, settings, folder, store, snapshots);
  }

  private static String newLineage() {
    return UUID.randomUUID().toString();
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
    refuseClosed();
    try {
      String lineage = newLineage();
      Snapshot before = snapshot();
      outdated = true; // also when it fails: someone else may have applied meanwhile
      Optional<ObjectId> made = commits().make(plan, lineage, before);
      outdated = made.isPresent();
      State after = before.folder().next(plan, lineage);
      return new Applied(plan, after, made.map(ObjectId::name));
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
