package io.lapstrake.core.target;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Observed;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.plan.PlanPolicy;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.state.State;
import io.lapstrake.core.store.Lease;
import io.lapstrake.core.store.Locks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A directory on this machine as a target: one folder for one stack in one environment.
 *
 * <pre>{@code
 * try (DirectoryTarget target = DirectoryTarget.at(Path.of("prod/shop")).open()) {
 *   target.apply(target.plan(prod));
 * }
 * }</pre>
 *
 * <p>An apply first writes all new contents aside and then one file that says where they belong;
 * only then it moves each to its place. Whoever opens the directory after a crash finishes what was
 * written down.
 *
 * <p>An object has one owner among the stacks of an environment whose folders lie side by side;
 * those that lie elsewhere are not looked at.
 *
 * <p>The directory is locked while it is read and while a plan is applied, not between. Of several
 * who planned at the same time one applies, and the others find their plans stale. Opening one that
 * is not there makes nothing.
 */
public final class DirectoryTarget implements Target {

  private final Directory directory;
  private final Path root;
  private final Locks locks;
  private final Optional<Renewal> renewal; // where the state may be lost
  private final DirectoryFiles files;
  private final Progress whileLocked = new WhileLocked();
  private final DirectoryWriter writer;
  private StackFolder folder;
  private Optional<String> header = Optional.empty(); // of the state that was read
  private @Nullable Lease lease; // while the directory is locked
  private boolean closed;

  DirectoryTarget(Directory directory) {
    this.directory = directory;
    this.root = directory.path();
    this.renewal =
        directory.rebuilding().map(it -> new Renewal(it, directory.newLineage(), () -> 0));
    this.locks = directory.locks();
    this.files = new DirectoryFiles(root);
    this.writer = new DirectoryWriter(root, files, whileLocked);
    this.folder = whole();
  }

  /** A directory on this machine, to be opened, and written to with the usual settings. */
  public static Directory at(Path root) {
    return Directory.at(root);
  }

  /** No step without the lock: who was taken over stops where it is, and writes nothing more. */
  private final class WhileLocked implements Progress {
    @Override
    public void step(String step) {
      directory.progress().step(step);
      if (lease != null) {
        lease.check();
      }
    }

    @Override
    public void expects(int steps) {
      directory.progress().expects(steps);
    }

    @Override
    public void ended() {
      directory.progress().ended();
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
      if (renewal.isEmpty()) {
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

  /** What could not be known of a state that was made anew, a sentence for each. */
  public List<String> unknown() {
    return folder().unknown();
  }

  private StackFolder read() {
    header = files.hash(Layout.HEADER);
    String name = root.toString();
    return renewal.isEmpty()
        ? StackFolder.read(name, files, directory.stateKey())
        : StackFolder.rebuild(name, files, directory.stateKey(), renewal.get());
  }

  /** What the directory holds, with what others applied since it was opened. */
  private StackFolder folder() {
    refuseClosed();
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
  public Plan plan(Manifests described, PlanPolicy policy) {
    return folder().plan(described, policy);
  }

  @Override
  public void check(Plan plan) {
    folder().changes(plan, directory.newLineage());
  }

  private void refuseClosed() {
    if (closed) {
      throw new IllegalStateException(
          "The target of the directory "
              + root
              + " was closed, and is asked again; open another one with"
              + " DirectoryTarget.at(…).open().");
    }
  }

  @Override
  public Applied apply(Plan plan) {
    refuseClosed();
    directory.progress().begins();
    return locked("apply", plan.base().serial(), () -> applied(plan));
  }

  private Applied applied(Plan plan) {
    boolean finished = finishInterrupted(); // someone's apply failed half-way
    if (finished || !files.hash(Layout.HEADER).equals(header)) {
      folder = read();
    }
    FileChanges changes = folder.changes(plan, directory.newLineage());
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
