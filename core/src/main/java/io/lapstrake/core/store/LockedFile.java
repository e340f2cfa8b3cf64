package io.lapstrake.core.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A file that this process has locked. */
final class LockedFile implements AutoCloseable {

  private final Path file;
  private final FileChannel channel;

  private LockedFile(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Makes a file, where there is none, and locks it; empty when someone else has locked it. */
  static Optional<LockedFile> take(Path file) {
    var taken = new LockedFile(file, FileAccess.to(file, () -> open(file)));
    boolean locked = false;
    try {
      locked = FileAccess.to(file, taken::lock).isPresent();
    } finally {
      if (!locked) {
        taken.close();
      }
    }
    return locked ? Optional.of(taken) : Optional.empty();
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

  boolean isOpen() {
    return channel.isOpen();
  }

  @Override
  public void close() {
    FileAccess.to(
        file,
        () -> {
          channel.close();
          return file;
        });
  }
}
