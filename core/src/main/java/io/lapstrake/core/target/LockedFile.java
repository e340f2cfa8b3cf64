package io.lapstrake.core.target;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A file that this process has locked. */
final class LockedFile implements AutoCloseable {

  private static final String IN_USE = "LAP-0703";

  private final Path file;
  private final FileChannel channel;

  private LockedFile(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Makes a file, where there is none, and locks it.
   *
   * @param root what is in use when someone else has locked the file
   */
  static LockedFile take(Path file, Path root) {
    var taken = new LockedFile(file, DirectoryFiles.access(file, () -> open(file)));
    try {
      if (DirectoryFiles.access(root, taken::lock).isEmpty()) {
        throw inUse(root);
      }
      return taken;
    } catch (ProblemException e) {
      taken.close();
      throw e;
    }
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private Optional<FileLock> lock() throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      return Optional.empty(); // this process holds it
    }
  }

  private static ProblemException inUse(Path root) {
    return new ProblemException(
        new Problem(
            IN_USE,
            "Target in use",
            Place.of(root),
            "Another apply is at work in this directory.",
            "wait until it has ended, then plan again."));
  }

  /** Whether somebody else has the lock. */
  static boolean isInUse(ProblemException refused) {
    return refused.problems().stream().allMatch(it -> it.code().equals(IN_USE));
  }

  boolean isOpen() {
    return channel.isOpen();
  }

  @Override
  public void close() {
    DirectoryFiles.access(
        file,
        () -> {
          channel.close();
          return file;
        });
  }
}
