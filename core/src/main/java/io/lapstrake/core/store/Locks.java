package io.lapstrake.core.store;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The lock of a folder. Those of one machine exclude each other by a lock of the system, which is
 * free once its holder has ended; those of several machines by the {@linkplain Holders holder} that
 * each writes down, and whose time passes.
 */
public final class Locks {

  /** What is told of a process of which nothing but the lock of the system is known. */
  public static final String UNNAMED =
      "A process of this machine keeps the lock of the system, and no holder says who it is: one"
          + " whose lock was given up by force and that was stopped does so until it ends.";

  private static final Duration BETWEEN_TRIES = Duration.ofMillis(20);

  private final Path folder;
  private final Path place;
  private final Worker worker;
  private final Duration patience;
  private @Nullable Lease taken; // the one that was taken here last

  private Locks(Path folder, Path place, Worker worker, Duration patience) {
    this.folder = folder;
    this.place = place;
    this.worker = worker;
    this.patience = patience;
  }

  /**
   * The lock of a folder.
   *
   * @param folder where the lock's files lie
   * @param place what problems say is in use
   * @param worker who takes it
   * @param patience how long to wait at most while someone else has it
   */
  public static Locks of(Path folder, Path place, Worker worker, Duration patience) {
    return new Locks(folder, place, worker, patience);
  }

  /** Who has it, or had it last. */
  public Holders holders() {
    return Holders.of(folder, worker);
  }

  /**
   * Takes the lock as soon as nobody else has it; the folder is made.
   *
   * @param operation what is done, such as {@code apply}
   * @param serial the state that it begins with
   * @throws ProblemException when someone else has it for longer than the patience lasts, or the
   *     folder cannot be written
   */
  public Lease take(String operation, long serial) {
    FileAccess.to(folder, () -> Files.createDirectories(folder));
    long end = System.nanoTime() + patience.toNanos();
    while (true) {
      Optional<Lease> lease = tryOnce(operation, serial);
      if (lease.isPresent()) {
        taken = lease.get();
        return lease.get();
      }
      if (System.nanoTime() - end >= 0) {
        throw inUse(holders().all());
      }
      Pause.of(BETWEEN_TRIES, "another apply");
    }
  }

  /**
   * Does something while the lock is held.
   *
   * @see #take
   */
  public <T> T hold(String operation, long serial, Function<Lease, T> work) {
    Lease lease = take(operation, serial);
    try {
      return work.apply(lease);
    } finally {
      lease.close();
    }
  }

  /**
   * Makes sure that the lock that was taken here is still held; where none is, that nobody else has
   * it.
   *
   * @throws ProblemException when it was lost, or somebody else has it
   */
  public void check() {
    if (taken != null && taken.isOpen()) {
      taken.check();
    } else {
      List<Holder> others = holders().all();
      if (others.stream().anyMatch(this::isAtWork)) {
        throw inUse(others);
      }
    }
  }

  private boolean isAtWork(Holder other) {
    if (!other.machine().equals(worker.machine())) {
      return !other.isExpired(worker.clock().instant());
    }
    return !isFree();
  }

  private boolean isFree() {
    Optional<SystemLock> free = SystemLock.take(folder);
    free.ifPresent(SystemLock::close);
    return free.isPresent();
  }

  /**
   * Gives somebody's lock up by force; whoever had it writes nothing any more.
   *
   * @param id of that lock
   * @throws ProblemException when it is no lock's that is held here, when the folder cannot be
   *     written, or when a process of this machine keeps the lock of the system, as one that was
   *     stopped does until it ends
   */
  public void unlock(String id) {
    holders().unlock(id, this::isFree);
  }

  private Optional<Lease> tryOnce(String operation, long serial) {
    Optional<SystemLock> system = SystemLock.take(folder);
    Optional<Lease> lease = Optional.empty();
    try {
      lease = system.flatMap(it -> holders().take(operation, serial, it::close));
    } finally {
      if (lease.isEmpty()) {
        system.ifPresent(SystemLock::close);
      }
    }
    return lease;
  }

  /**
   * What somebody can do who waits for such a process.
   *
   * @param file that the system locks
   */
  public static String fixUnnamed(Path file) {
    return "wait until it has ended, then plan again; where it does not end, find its number (fuser "
        + file
        + ", or lsof) and end it (kill -9).";
  }

  private ProblemException inUse(List<Holder> holders) {
    Optional<Holder> holder = holders.stream().findFirst();
    return new ProblemException(
        new Problem(
            "LAP-0703",
            "Target in use",
            Place.of(place),
            holder.map(Holder::words).orElse(UNNAMED),
            holder.map(Holder::fix).orElseGet(() -> fixUnnamed(SystemLock.file(folder)))));
  }
}
