package io.lapstrake.gitops;

import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.store.Holders;
import io.lapstrake.core.store.Lease;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/**
 * Lets one apply at a time work in a repository. The system frees the lock at a crash; what the
 * crashed one was about to do with the branch stands as a note in the file. Those of other hosts
 * are kept out by the holder that stands beside it.
 */
final class ApplyLock implements AutoCloseable {

  /** The folder of Lapstrake's own files in a repository. */
  static final String FOLDER = "lapstrake";

  private static final String FILE = "apply.lock";
  private static final int TRIES = 15;
  private static final Duration FIRST_WAIT = Duration.ofMillis(100);

  private final FileChannel channel;
  private final Lease lease;

  private ApplyLock(FileChannel channel, Lease lease) {
    this.channel = channel;
    this.lease = lease;
  }

  /**
   * What the threads of this process exclude each other by, so that only one of them has the file
   * open: on POSIX systems a process gives its lock up as soon as it closes the file anywhere. The
   * machine keeps one text of each content, so nothing static is needed.
   */
  static Object monitor(Path repository) throws IOException {
    return (ApplyLock.class.getName() + " " + repository.toRealPath()).intern();
  }

  /**
   * Takes the lock, and waits for it a while.
   *
   * @param operation what is done, such as {@code apply of prod/shop}
   * @param serial the state that it begins with
   */
  static ApplyLock take(Path repository, Settings settings, String operation, long serial)
      throws IOException {
    Path folder = Files.createDirectories(repository.resolve(FOLDER));
    Holders holders = Holders.of(folder, settings.worker());
    for (int tried = 1; tried <= TRIES; tried++) {
      FileChannel channel = open(folder);
      Optional<Lease> lease = Optional.empty();
      try {
        lease = isTaken(channel) ? holders.take(operation, serial) : lease;
      } finally {
        if (lease.isEmpty()) {
          channel.close();
        }
      }
      if (lease.isPresent()) {
        return new ApplyLock(channel, lease.get());
      }
      settings.waiting().after(FIRST_WAIT, tried);
    }
    throw GitProblems.inUse(repository, holders.all());
  }

  /**
   * Whether no other process of this machine has the lock. Not for a process that has it itself,
   * which would lose it.
   */
  static boolean isFree(Path repository) {
    try {
      synchronized (monitor(repository)) {
        try (FileChannel channel = open(repository.resolve(FOLDER))) {
          return isTaken(channel);
        }
      }
    } catch (IOException e) {
      throw GitProblems.of(repository, e);
    }
  }

  /** The file that the system locks. */
  static Path file(Path repository) {
    return repository.resolve(FOLDER).resolve(FILE);
  }

  private static FileChannel open(Path folder) throws IOException {
    return FileChannel.open(
        folder.resolve(FILE),
        StandardOpenOption.CREATE,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE);
  }

  private static boolean isTaken(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // a thread of this process has it
    }
  }

  /** Writes down what is about to be done. */
  void note(String text) throws IOException {
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
  }

  /** What was about to be done and may not have been; empty when all was done. */
  Optional<String> note() throws IOException {
    var bytes = ByteBuffer.allocate((int) channel.size());
    channel.read(bytes, 0);
    String text = new String(bytes.array(), StandardCharsets.UTF_8);
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /** All was done. */
  void clearNote() throws IOException {
    channel.truncate(0);
  }

  /**
   * Makes sure that nobody took the lock over, as right before the branch moves.
   *
   * @throws ProblemException when somebody did
   */
  void check() {
    lease.check();
  }

  @Override
  public void close() throws IOException {
    try {
      lease.close();
    } finally {
      channel.close();
    }
  }
}
