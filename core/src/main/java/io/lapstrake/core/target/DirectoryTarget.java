package io.lapstrake.core.target;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Observed;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.state.State;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A directory on this machine as a target: one folder for one stack in one environment.
 *
 * <p>An apply first writes all new contents aside and then one file that says where they belong;
 * only then it moves each to its place. Whoever opens the directory after a crash finishes what was
 * written down. While it is open the directory is locked.
 */
public final class DirectoryTarget implements Target {

  private final Path root;
  private final Progress progress;
  private final Supplier<String> newLineage;
  private final DirectoryLock lock;
  private final DirectoryFiles files;
  private final DirectoryWriter writer;
  private StackFolder folder;

  private DirectoryTarget(Path root, Progress progress, Supplier<String> newLineage) {
    this.root = root;
    this.progress = progress;
    this.newLineage = newLineage;
    this.lock = DirectoryLock.take(root);
    this.files = new DirectoryFiles(root);
    this.writer = new DirectoryWriter(root, files, progress);
    try {
      writer.finishInterrupted();
      this.folder = read();
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Opens a directory, which is made when it is not there.
   *
   * @throws io.lapstrake.core.problem.ProblemException when it cannot be read or written, is locked
   *     by someone else, or its state is corrupt or of a newer format
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

  /** Opens a directory whose lineages are not drawn at random. */
  static DirectoryTarget at(Path root, Progress progress, Supplier<String> newLineage) {
    return new DirectoryTarget(root, progress, newLineage);
  }

  private StackFolder read() {
    return StackFolder.read(root.toString(), files);
  }

  @Override
  public State state() {
    return folder.state();
  }

  @Override
  public Observed observed(Manifests described) {
    return folder.observed(described);
  }

  @Override
  public void check(Plan plan) {
    refuseClosed();
    folder.changes(plan, newLineage.get());
  }

  private void refuseClosed() {
    if (!lock.isOpen()) {
      throw new IllegalStateException("The target is closed: " + root);
    }
  }

  @Override
  public Applied apply(Plan plan) {
    refuseClosed();
    if (writer.finishInterrupted()) { // an apply of this target failed half-way
      folder = read();
    }
    FileChanges changes = folder.changes(plan, newLineage.get());
    if (!changes.isEmpty()) {
      progress.step("begin");
      writer.write(changes);
      folder = read();
    }
    return new Applied(plan, folder.state(), Optional.empty());
  }

  @Override
  public void close() {
    lock.close();
  }
}
