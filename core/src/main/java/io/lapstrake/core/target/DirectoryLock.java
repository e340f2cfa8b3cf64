package io.lapstrake.core.target;

import io.lapstrake.core.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Keeps other processes, and other targets of this one, out; the system frees it at a crash.
 *
 * <p>Two files are locked. On POSIX systems a process gives up its lock on a file as soon as it
 * closes that file anywhere, so whoever is refused must not have opened the file that keeps other
 * processes out. It comes second; at the first, which Java itself keeps account of, the targets of
 * one process exclude each other.
 */
final class DirectoryLock implements AutoCloseable {

  private static final String AMONG_TARGETS = "lock-in-process";
  private static final String AMONG_PROCESSES = "lock";

  private static final Duration BETWEEN_TRIES = Duration.ofMillis(20);

  private final LockedFile amongTargets;
  private final LockedFile amongProcesses;

  private DirectoryLock(LockedFile amongTargets, LockedFile amongProcesses) {
    this.amongTargets = amongTargets;
    this.amongProcesses = amongProcesses;
  }

  /** Makes the directory, where there is none, and locks it. */
  static DirectoryLock take(Path root) {
    Path own = root.resolve(Layout.OWN);
    DirectoryFiles.access(own.resolve(AMONG_PROCESSES), () -> Files.createDirectories(own));
    LockedFile first = LockedFile.take(own.resolve(AMONG_TARGETS), root);
    try {
      return new DirectoryLock(first, LockedFile.take(own.resolve(AMONG_PROCESSES), root));
    } catch (ProblemException e) {
      first.close();
      throw e;
    }
  }

  /**
   * Does something while the directory is locked, as soon as nobody else has the lock.
   *
   * @param patience how long to wait at most
   */
  static <T> T hold(Path root, Duration patience, Supplier<T> work) {
    DirectoryLock lock = take(root, patience);
    try {
      return work.get();
    } finally {
      lock.close();
    }
  }

  private static DirectoryLock take(Path root, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (true) {
      try {
        return take(root);
      } catch (ProblemException e) {
        if (!LockedFile.isInUse(e) || System.nanoTime() - end >= 0) {
          throw e;
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_TRIES.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for another apply", e);
    }
  }

  boolean isOpen() {
    return amongProcesses.isOpen();
  }

  /** In the order in which nobody of this process can open the second file before it is closed. */
  @Override
  public void close() {
    amongProcesses.close();
    amongTargets.close();
  }
}
