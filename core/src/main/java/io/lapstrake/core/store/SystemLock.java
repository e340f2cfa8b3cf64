package io.lapstrake.core.store;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Keeps other processes of this machine, and others in this process, out of a folder; the system
 * frees it at a crash.
 *
 * <p>Two files are locked. On POSIX systems a process gives up its lock on a file as soon as it
 * closes that file anywhere, so whoever is refused must not have opened the file that keeps other
 * processes out. It comes second; at the first, which Java itself keeps account of, those of one
 * process exclude each other.
 */
final class SystemLock implements AutoCloseable {

  private static final String IN_PROCESS = "lock-in-process";
  private static final String AMONG_PROCESSES = "lock";

  private final LockedFile inProcess;
  private final LockedFile amongProcesses;

  private SystemLock(LockedFile inProcess, LockedFile amongProcesses) {
    this.inProcess = inProcess;
    this.amongProcesses = amongProcesses;
  }

  /** Locks a folder, which is there; empty when someone else has locked it. */
  static Optional<SystemLock> take(Path folder) {
    Optional<LockedFile> first = LockedFile.take(folder.resolve(IN_PROCESS));
    Optional<LockedFile> second = Optional.empty();
    try {
      second = first.flatMap(any -> LockedFile.take(file(folder)));
    } finally {
      if (second.isEmpty()) {
        first.ifPresent(LockedFile::close);
      }
    }
    return second.map(it -> new SystemLock(first.orElseThrow(), it));
  }

  /** The file of a folder that keeps other processes out. */
  static Path file(Path folder) {
    return folder.resolve(AMONG_PROCESSES);
  }

  boolean isOpen() {
    return amongProcesses.isOpen();
  }

  /** In the order in which nobody of this process can open the second file before it is closed. */
  @Override
  public void close() {
    amongProcesses.close();
    inProcess.close();
  }
}
