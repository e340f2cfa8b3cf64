package io.lapstrake.core.target;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Keeps other processes, and other targets of this one, out; the system frees it at a crash. */
final class DirectoryLock implements AutoCloseable {

  private final Path file;
  private final FileChannel channel;

  private DirectoryLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Makes the directory, where there is none, and locks it. */
  static DirectoryLock take(Path root) {
    Path file = root.resolve(Layout.OWN).resolve("lock");
    FileChannel channel = DirectoryFiles.access(file, () -> open(root, file));
    try {
      if (DirectoryFiles.access(root, () -> tryLock(channel)).isEmpty()) {
        throw inUse(root);
      }
      return new DirectoryLock(file, channel);
    } catch (ProblemException e) {
      close(file, channel);
      throw e;
    }
  }

  private static FileChannel open(Path root, Path file) throws IOException {
    Files.createDirectories(root.resolve(Layout.OWN));
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      return Optional.empty(); // this process holds it
    }
  }

  private static ProblemException inUse(Path root) {
    return new ProblemException(
        new Problem(
            "LAP-0703",
            "Target in use",
            Place.of(root),
            "Another apply is at work in this directory.",
            "wait until it has ended, then plan again."));
  }

  boolean isOpen() {
    return channel.isOpen();
  }

  @Override
  public void close() {
    close(file, channel);
  }

  private static void close(Path file, FileChannel channel) {
    DirectoryFiles.access(
        file,
        () -> {
          channel.close();
          return file;
        });
  }
}
