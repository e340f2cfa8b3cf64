package io.lapstrake.core.target;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Observed;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.state.State;
import io.lapstrake.core.state.StateKey;
import io.lapstrake.core.store.Holder;
import io.lapstrake.core.store.Holders;
import io.lapstrake.core.store.Lease;
import io.lapstrake.core.store.Locks;
import io.lapstrake.core.store.Worker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A directory on this machine as a target: one folder for one stack in one environment.
 *
 * <p>An apply first writes all new contents aside and then one file that says where they belong;
 * only then it moves each to its place. Whoever opens the directory after a crash finishes what was
 * written down.
 *
 * <p>The directory is locked while it is read and while a plan is applied, not between. Of several
 * who planned at the same time one applies, and the others find their plans stale. Opening one that
 * is not there makes nothing.
 */
public final class DirectoryTarget implements Target {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Path root;
  private final Progress progress;
  private final Supplier<String> newLineage;
  private final Locks locks;
  private final StateKey key;
  private final Optional<Manifests> rebuilding; // what is described, where the state may be lost
  private final DirectoryFiles files;
  private final Progress whileLocked = new WhileLocked();
  private final DirectoryWriter writer;
  private StackFolder folder;
  private Optional<String> header = Optional.empty(); // of the state that was read
  private @Nullable Lease lease; // while the directory is locked
  private boolean closed;

  private DirectoryTarget(
      Path root,
      Progress progress,
      Supplier<String> newLineage,
      Locks locks,
      StateKey key,
      Optional<Manifests> rebuilding) {
    this.root = root;
    this.key = key;
    this.rebuilding = rebuilding;
    this.progress = progress;
    this.newLineage = newLineage;
    this.locks = locks;
    this.files = new DirectoryFiles(root);
    this.writer = new DirectoryWriter(root, files, whileLocked);
    this.folder = whole();
  }

  /** No step without the lock: who was taken over stops where it is, and writes nothing more. */
  private final class WhileLocked implements Progress {
    @Override
    public void step(String step) {
      progress.step(step);
      if (lease != null) {
        lease.check();
      }
    }

    @Override
    public void expects(int steps) {
      progress.expects(steps);
    }

    @Override
    public void ended() {
      progress.ended();
    }
  }

  private <T> T locked(String operation, long serial, Supplier<T> work) {
    return locks.hold(
        operation,
        serial,
        held -> {
          lease = held;
          try {
            return work.get();
          } finally {
            lease = null;
          }
        });
  }

  /** Of an apply whose journal is lost as well, what is held counts. */
  private boolean finishInterrupted() {
    try {
      return writer.finishInterrupted();
    } catch (ProblemException e) {
      if (rebuilding.isEmpty()) {
        throw e;
      }
      writer.giveUpInterrupted();
      return true;
    }
  }

  /** Reads what no apply is at work on; where nobody can write, none is. */
  private StackFolder whole() {
    if (!Files.isWritable(root.resolve(Layout.OWN))) {
      return read();
    }
    return locked(
        "read",
        0,
        () -> {
          finishInterrupted();
          return read();
        });
  }

  /**
   * Opens a directory; the first apply makes it when it is not there.
   *
   * @throws io.lapstrake.core.problem.ProblemException when it cannot be read, is locked by someone
   *     else for long, or its state is corrupt or of a newer format
   */
  public static DirectoryTarget at(Path root) {
    return at(root, Progress.SILENT);
  }

  /**
   * Opens a directory, with a listener that hears of each step.
   *
   * @throws io.lapstrake.core.problem.ProblemException as {@link #at(Path)} does
   */
  public static DirectoryTarget at(Path root, Progress progress) {
    return at(root, progress, () -> UUID.randomUUID().toString());
  }

  /**
   * Opens a directory, with a listener that hears of each step.
   *
   * @param worker whose name the directory's lock has while it is read or written
   * @throws io.lapstrake.core.problem.ProblemException as {@link #at(Path)} does
   */
  public static DirectoryTarget at(Path root, Progress progress, Worker worker) {
    return at(root, progress, () -> UUID.randomUUID().toString(), locks(root, worker, PATIENCE));
  }

  /**
   * Opens a directory whose state is kept with a key.
   *
   * @throws io.lapstrake.core.problem.ProblemException as {@link #at(Path)} does, and when the
   *     state is encrypted with another key
   */
  public static DirectoryTarget at(Path root, StateKey key) {
    return at(root, Progress.SILENT, Worker.here(), key);
  }

  /**
   * Opens a directory whose state is kept with a key, with a listener that hears of each step.
   *
   * @param worker whose name the directory's lock has while it is read or written
   * @throws io.lapstrake.core.problem.ProblemException as {@link #at(Path, StateKey)} does
   */
  public static DirectoryTarget at(Path root, Progress progress, Worker worker, StateKey key) {
    return new DirectoryTarget(
        root,
        progress,
        () -> UUID.randomUUID().toString(),
        locks(root, worker, PATIENCE),
        key,
        Optional.empty());
  }

  /**
   * Opens a directory whose state is lost or corrupt: it is made anew of what the directory holds,
   * and written by the next apply, for which {@link Plan#keeping} serves. A state that is whole
   * stays as it is.
   *
   * @param described what is described in the same environment
   * @param key with which the state is kept
   * @throws ProblemException when the state is of a newer format, or encrypted with another key
   */
  public static DirectoryTarget rebuilding(Path root, Manifests described, StateKey key) {
    return new DirectoryTarget(
        root,
        Progress.SILENT,
        () -> UUID.randomUUID().toString(),
        locks(root, Worker.here(), PATIENCE),
        key,
        Optional.of(described));
  }

  /** What could not be known of a state that was made anew, a sentence for each. */
  public List<String> unknown() {
    return folder().unknown();
  }

  /** Opens a directory whose lineages are not drawn at random. */
  static DirectoryTarget at(Path root, Progress progress, Supplier<String> newLineage) {
    return at(root, progress, newLineage, locks(root, Worker.here(), PATIENCE));
  }

  /** Opens a directory that is locked otherwise. */
  static DirectoryTarget at(
      Path root, Progress progress, Supplier<String> newLineage, Locks locks) {
    return new DirectoryTarget(
        root, progress, newLineage, locks, StateKey.none(), Optional.empty());
  }

  static Locks locks(Path root, Worker worker, Duration patience) {
    return Locks.of(root.resolve(Layout.OWN), root, worker, patience);
  }

  /**
   * Who has the lock of a directory, or had it last; see {@link Holders#all}.
   *
   * @throws io.lapstrake.core.problem.ProblemException when the directory cannot be read
   */
  public static List<Holder> holders(Path root) {
    return Holders.of(root.resolve(Layout.OWN), Worker.here()).all();
  }

  /**
   * Gives somebody's lock of a directory up by force; whoever had it writes nothing any more.
   *
   * @param id of that lock
   * @throws io.lapstrake.core.problem.ProblemException when nobody holds a lock with this id there
   */
  public static void unlock(Path root, String id) {
    locks(root, Worker.here(), PATIENCE).unlock(id);
  }

  private StackFolder read() {
    header = files.hash(Layout.HEADER);
    return rebuilding.isEmpty()
        ? StackFolder.read(root.toString(), files, key)
        : StackFolder.rebuild(root.toString(), files, key, rebuilding.get(), newLineage);
  }

  /** What the directory holds, with what others applied since it was opened. */
  private StackFolder folder() {
    if (!files.hash(Layout.HEADER).equals(header)) {
      folder = whole();
    }
    return folder;
  }

  @Override
  public State state() {
    return folder().state();
  }

  @Override
  public void requireState() {
    folder().requireState();
  }

  @Override
  public Observed observed(Manifests described) {
    return folder().observed(described);
  }

  @Override
  public void check(Plan plan) {
    refuseClosed();
    folder().changes(plan, newLineage.get());
  }

  private void refuseClosed() {
    if (closed) {
      throw new IllegalStateException("The target is closed: " + root);
    }
  }

  @Override
  public Applied apply(Plan plan) {
    refuseClosed();
    progress.begins();
    return locked("apply", plan.base().serial(), () -> applied(plan));
  }

  private Applied applied(Plan plan) {
    boolean finished = finishInterrupted(); // someone's apply failed half-way
    if (finished || !files.hash(Layout.HEADER).equals(header)) {
      folder = read();
    }
    FileChanges changes = folder.changes(plan, newLineage.get());
    if (!changes.isEmpty()) {
      whileLocked.step("begin");
      writer.write(changes);
      folder = read();
    }
    return new Applied(plan, folder.state(), Optional.empty());
  }

  @Override
  public void close() {
    closed = true;
  }
}
