package io.lapstrake.core.store;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A lock that is held, until it is closed. Not thread-safe. */
public final class Lease implements AutoCloseable {

  private static final int RENEWED_AFTER = 3; // parts of the time that it lasts: the first

  private final Path folder;
  private final Path file;
  private final Worker worker;
  private Runnable atTheEnd;
  private Holder holder;
  private boolean closed;

  Lease(Path folder, Path file, Holder holder, Worker worker, Runnable atTheEnd) {
    this.folder = folder;
    this.file = file;
    this.holder = holder;
    this.worker = worker;
    this.atTheEnd = atTheEnd;
  }

  /** What others read of it. */
  public Holder holder() {
    return holder;
  }

  boolean isOpen() {
    return !closed;
  }

  /**
   * Makes sure that the lock is still held, and renews it when a third of its time has passed. Who
   * works calls this with each step, and right before the step after which there is no way back.
   *
   * @throws ProblemException when it was taken over, given up by force, or was not renewed in time
   */
  public void check() {
    Instant now = worker.clock().instant();
    if (holder.isExpired(now)) {
      throw lost(
          "It expired at " + holder.expires() + ", since one step took longer than it lasts.");
    }
    Instant young =
        holder.expires().minus(worker.lasting()).plus(worker.lasting().dividedBy(RENEWED_AFTER));
    if (now.isBefore(young) ? !Files.exists(file) : !isRenewed()) {
      throw lost("Somebody took it over, or gave it up by force.");
    }
  }

  /**
   * Writes where the file is; one that was deleted does not come back, as a new one would. It may
   * be deleted after it was opened, so that what was written is nowhere: it must be there after.
   */
  private boolean isRenewed() {
    Optional<Holder> renewed =
        FileAccess.to(
            file,
            () -> {
              try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                Instant now = worker.clock().instant().truncatedTo(ChronoUnit.SECONDS);
                Holder longer = holder.until(now.plus(worker.lasting()));
                ByteBuffer bytes = ByteBuffer.wrap(longer.bytes());
                while (bytes.hasRemaining()) {
                  channel.write(bytes);
                }
                return Optional.of(longer);
              } catch (NoSuchFileException e) {
                return Optional.empty();
              }
            });
    boolean isThere = renewed.isPresent() && Files.exists(file);
    holder = isThere ? renewed.get() : holder;
    return isThere;
  }

  private ProblemException lost(String why) {
    return new ProblemException(
        new Problem(
            "LAP-0621",
            "Lock lost",
            Place.of(folder),
            "The lock "
                + holder.id()
                + " of this "
                + holder.operation()
                + " is no longer held. "
                + why,
            "plan again; what was done until then stands in the state or in its journal."));
  }

  /** Leaves the holder alone, as a file system does where locks of the system do not reach. */
  void releaseSystemLock() {
    atTheEnd.run();
    atTheEnd = () -> {};
  }

  /** Gives the lock back; nothing happens where it was lost. */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      FileAccess.to(file, () -> Files.deleteIfExists(file));
    } finally {
      atTheEnd.run();
    }
  }
}
