package io.lapstrake.core.target;

import io.lapstrake.core.manifest.Sha256;
import io.lapstrake.core.plan.Observed;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.state.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A directory on this machine as a target: one folder for one stack in one environment.
 *
 * <p>An apply first writes down all that it is about to do, as one file; then it does it, file by
 * file, each by writing a new file and moving it to its place. Whoever opens the directory after a
 * crash finishes what was written down. While it is open the directory is locked.
 */
public final class DirectoryTarget implements Target {

  private final Path root;
  private final Progress progress;
  private final Supplier<String> newLineage;
  private final DirectoryLock lock;
  private final DirectoryWriter writer;
  private StackFolder folder;

  private DirectoryTarget(Path root, Progress progress, Supplier<String> newLineage) {
    this.root = root;
    this.progress = progress;
    this.newLineage = newLineage;
    this.lock = DirectoryLock.take(root.resolve(Layout.OWN).resolve("lock"));
    this.writer = new DirectoryWriter(root, progress);
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

  /** Opens a directory, with a listener that hears of each step. */
  public static DirectoryTarget at(Path root, Progress progress) {
    return new DirectoryTarget(root, progress, () -> UUID.randomUUID().toString());
  }

  private StackFolder read() {
    return StackFolder.read(root.toString(), new Reader(root));
  }

  @Override
  public State state() {
    return folder.state();
  }

  @Override
  public Observed observed() {
    return folder.observed();
  }

  @Override
  public Applied apply(Plan plan) {
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

  private record Reader(Path root) implements FolderReader {

    @Override
    public Optional<byte[]> read(String path) {
      try {
        return Optional.of(Files.readAllBytes(root.resolve(path)));
      } catch (NoSuchFileException e) {
        return Optional.empty();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Optional<String> hash(String path) {
      return read(path).map(this::hashOf);
    }

    @Override
    public String hashOf(byte[] content) {
      return Sha256.of(content);
    }
  }
}
