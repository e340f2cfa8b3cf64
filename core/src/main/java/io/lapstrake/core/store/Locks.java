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
 * free once its holder has crashed; those of several machines by the {@linkplain Holders holder}
 * that each writes down, and whose time passes.
 */
public final class Locks {

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
      pause();
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
    if (!other.host().equals(worker.host())) {
      return !other.isExpired(worker.clock().instant());
    }
    Optional<SystemLock> free = SystemLock.take(folder);
    free.ifPresent(SystemLock::close);
    return free.isEmpty();
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

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_TRIES.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for another apply", e);
    }
  }

  private ProblemException inUse(List<Holder> holders) {
    Optional<Holder> holder = holders.stream().findFirst();
    return new ProblemException(
        new Problem(
            "LAP-0703",
            "Target in use",
            Place.of(place),
            holder.map(Holder::words).orElse("Another apply is at work in this directory."),
            holder.map(Holder::fix).orElse("wait until it has ended, then plan again.")));
  }
}
