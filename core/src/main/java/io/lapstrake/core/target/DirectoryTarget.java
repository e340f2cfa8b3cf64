package io.lapstrake.core.target;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Observed;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.state.State;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

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
  private final Duration patience;
  private final DirectoryFiles files;
  private final DirectoryWriter writer;
  private StackFolder folder;
  private Optional<String> header = Optional.empty(); // of the state that was read
  private boolean closed;

  private DirectoryTarget(
      Path root, Progress progress, Supplier<String> newLineage, Duration patience) {
    this.root = root;
    this.progress = progress;
    this.newLineage = newLineage;
    this.patience = patience;
    this.files = new DirectoryFiles(root);
    this.writer = new DirectoryWriter(root, files, progress);
    this.folder = whole();
  }

  /** Reads what no apply is at work on; where nobody can write, none is. */
  private StackFolder whole() {
    if (!Files.isWritable(root.resolve(Layout.OWN))) {
      return read();
    }
    return DirectoryLock.hold(
        root,
        patience,
        () -> {
          writer.finishInterrupted();
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

  /** Opens a directory whose lineages are not drawn at random. */
  static DirectoryTarget at(Path root, Progress progress, Supplier<String> newLineage) {
    return at(root, progress, newLineage, PATIENCE);
  }

  /** Opens a directory and waits at most for a time while someone else is at work there. */
  static DirectoryTarget at(
      Path root, Progress progress, Supplier<String> newLineage, Duration patience) {
    return new DirectoryTarget(root, progress, newLineage, patience);
  }

  private StackFolder read() {
    header = files.hash(Layout.HEADER);
    return StackFolder.read(root.toString(), files);
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
    return DirectoryLock.hold(root, patience, () -> applied(plan));
  }

  private Applied applied(Plan plan) {
    boolean finished = writer.finishInterrupted(); // someone's apply failed half-way
    if (finished || !files.hash(Layout.HEADER).equals(header)) {
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
    closed = true;
  }
}
