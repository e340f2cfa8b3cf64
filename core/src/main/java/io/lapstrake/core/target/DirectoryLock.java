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
import org.jspecify.annotations.Nullable;

/** Keeps other processes, and other targets of this one, out; the system frees it at a crash. */
final class DirectoryLock implements AutoCloseable {

  private final Path file;
  private final FileChannel channel;

  private DirectoryLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  static DirectoryLock take(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new ProblemException(
            new Problem(
                "LAP-0703",
                "Target in use",
                Place.of(file),
                "Another apply is at work in this directory.",
                "wait until it has ended, then plan again."));
      }
      return new DirectoryLock(file, channel);
    } catch (IOException e) {
      throw DirectoryWriter.unwritable(file, e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // this process holds it
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw DirectoryWriter.unwritable(file, e);
    }
  }
}
