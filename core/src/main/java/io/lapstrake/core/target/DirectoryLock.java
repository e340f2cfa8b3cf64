package io.lapstrake.core.target;

import io.lapstrake.core.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;

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
