package io.lapstrake.gitops;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.state.StateKey;
import io.lapstrake.core.store.Holder;
import io.lapstrake.core.store.Holders;
import io.lapstrake.core.store.Worker;
import io.lapstrake.core.target.Progress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A bare Git repository on this machine, and how it is written to. Immutable: each word gives a new
 * value.
 *
 * <pre>{@code
 * try (GitTarget git = GitTarget.bare(Path.of("delivery.git")).branch("main").folder("prod/shop")) {
 *   git.apply(git.plan(prod));
 * }
 * }</pre>
 *
 * <p>Nothing of the machine's or the user's Git configuration matters: no name, signing, hook or
 * conversion of line ends.
 */
public final class GitRepository {

  private static final Settings DEFAULTS =
      new Settings(
          Optional.empty(),
          new Author("Lapstrake", "lapstrake@localhost"),
          Worker.here(),
          Progress.SILENT,
          new Waiting(time -> Thread.sleep(time.toMillis()), new Random()),
          StateKey.none(),
          Optional.empty(),
          Optional.empty(),
          false);

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Path path;
  private final Settings settings;

  private GitRepository(Path path, Settings settings) {
    this.path = path;
    this.settings = settings;
  }

  static GitRepository at(Path path) {
    return new GitRepository(path, DEFAULTS);
  }

  /**
   * The branch that is committed to, such as {@code main}; the first commit makes it, without
   * anything of another branch in it. Unless said it is the branch that the repository's HEAD
   * names, which is what a clone checks out, also when it has no commit yet; in a repository that
   * {@link #createIfMissing} makes it is {@code main}.
   */
  public GitRepository branch(String name) {
    return new GitRepository(path, settings.withBranch(name));
  }

  /** Who the commits are by; {@code Lapstrake <lapstrake@localhost>} unless said. */
  public GitRepository author(String name, String email) {
    return new GitRepository(path, settings.withAuthor(new Author(name, email)));
  }

  /** What tells the time of commits and locks; the system's clock unless said. */
  public GitRepository clock(Clock clock) {
    return new GitRepository(path, settings.withWorker(settings.worker().by(clock)));
  }

  /** Whose name the repository's lock has during an apply; this process' unless said. */
  public GitRepository worker(Worker worker) {
    return new GitRepository(path, settings.withWorker(worker));
  }

  /** Hears of each step of an apply. */
  public GitRepository progress(Progress progress) {
    return new GitRepository(path, settings.withProgress(progress));
  }

  /** With which key states are kept; with none unless said. */
  public GitRepository stateKey(StateKey key) {
    return new GitRepository(path, settings.withKey(key));
  }

  /**
   * Makes a state anew that is lost or corrupt, of what a folder holds; it is written by the next
   * apply, for which {@link io.lapstrake.core.plan.Plan#keeping} serves. A state that is whole
   * stays as it is.
   *
   * @param described what is described in the same environment
   */
  public GitRepository rebuilding(Manifests described) {
    return new GitRepository(path, settings.withRebuilding(described));
  }

  /** The commit that the description comes from, for the trailer {@code Source-Commit}. */
  public GitRepository sourceCommit(String id) {
    return new GitRepository(path, settings.withSourceCommit(id));
  }

  /**
   * Makes the repository when nothing, or an empty folder, is at its path: with its first commit,
   * and never before. Its HEAD names the branch.
   */
  public GitRepository createIfMissing() {
    return new GitRepository(path, settings.withCreateIfMissing());
  }

  GitRepository waiting(Waiting waiting) {
    return new GitRepository(path, settings.withWaiting(waiting));
  }

  /**
   * Opens a folder of the repository as the target of one stack in one environment.
   *
   * @param folder names joined by slashes, such as {@code prod/shop}
   * @throws ProblemException when the repository is not there, is not bare, is damaged or of an
   *     unknown format, when no branch is said and HEAD names none, when the names are not
   *     possible, or when the state there is corrupt or of a newer format
   */
  public GitTarget folder(String folder) {
    return GitTarget.open(path, settings, folder);
  }

  /**
   * The states of one stack in one environment at a ref of their own, {@code
   * refs/lapstrake/<stack>/<environment>}, for a target that is no Git repository.
   *
   * @throws ProblemException when the repository is not there, is not bare, is damaged or of an
   *     unknown format, or when the names are not possible
   */
  public GitRefStates states(String stack, String environment) {
    return GitRefStates.open(path, settings, stack + "/" + environment, PATIENCE);
  }

  GitRefStates states(String stack, String environment, Duration patience) {
    return GitRefStates.open(path, settings, stack + "/" + environment, patience);
  }

  /**
   * Who has the repository's lock, or had it last: one as a rule, none where nobody is at work.
   *
   * @throws ProblemException when the repository cannot be read
   */
  public List<Holder> holders() {
    return locks().all();
  }

  /**
   * Gives somebody's lock up by force; whoever had it moves no branch any more.
   *
   * @param id of that lock
   * @throws ProblemException when nobody holds a lock with this id in the repository, or when a
   *     process of this machine keeps the lock of the system, as one that was stopped does until it
   *     ends; then the lock was given up all the same
   */
  public void unlock(String id) {
    locks().unlock(id, () -> ApplyLock.isFree(path));
  }

  private Holders locks() {
    return Holders.of(path.resolve(ApplyLock.FOLDER), settings.worker());
  }
}
