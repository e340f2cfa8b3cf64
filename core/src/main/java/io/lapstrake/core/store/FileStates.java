package io.lapstrake.core.store;

import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.state.State;
import io.lapstrake.core.state.StateFiles;
import io.lapstrake.core.state.StateKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * States in a folder of this machine, or of a file system that several machines share.
 *
 * <p>A version names the parts that it consists of, and each part is written once. The version's
 * file is called by its serial and made only where there is none of that name: that is the
 * compare-and-swap, for which no lock is needed. What no version names any more is deleted.
 */
public final class FileStates implements StateStore {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int TRIES = 20;

  private final Path folder;
  private final StateKey key;
  private final Worker worker;
  private final Locks locks;
  private final Versions versions;
  private final StepJournal journal;
  private @Nullable State none;

  FileStates(Path folder, Worker worker, Duration patience, Disk disk) {
    this(folder, worker, patience, disk, StateKey.none());
  }

  private FileStates(Path folder, Worker worker, Duration patience, Disk disk, StateKey key) {
    this.folder = folder;
    this.key = key;
    this.worker = worker;
    this.locks = Locks.of(folder, folder, worker, patience);
    this.versions = new Versions(folder, disk);
    this.journal = new StepJournal(folder.resolve("steps.json"), disk);
  }

  /** The states in a folder, which the first swap or lock makes. */
  public static FileStates at(Path folder) {
    return at(folder, Worker.here());
  }

  /**
   * The states in a folder.
   *
   * @param worker whose name the lock has
   */
  public static FileStates at(Path folder, Worker worker) {
    return new FileStates(folder, worker, PATIENCE, new SystemDisk());
  }

  /**
   * The states in a folder, which are kept with a key.
   *
   * @param worker whose name the lock has
   */
  public static FileStates at(Path folder, Worker worker, StateKey key) {
    return new FileStates(folder, worker, PATIENCE, new SystemDisk(), key);
  }

  @Override
  public State read() {
    for (int tried = 1; tried < TRIES; tried++) {
      Optional<State> read = readOnce(false);
      if (read.isPresent()) {
        return read.get();
      }
    }
    return readOnce(true).orElse(none());
  }

  /** Nothing, which will be kept with the key; always the same, since salts are drawn for it. */
  private State none() {
    State known = none;
    if (known == null) {
      known = StatePack.none(key);
      none = known;
    }
    return known;
  }

  /** Empty when another version came meanwhile. */
  private Optional<State> readOnce(boolean last) {
    Optional<Version> newest = versions.newest();
    if (newest.isEmpty()) {
      return Optional.of(none());
    }
    Version version = newest.get();
    var problems = new Problems();
    State[] read = {State.none()};
    read[0] =
        StatePack.read(
            folder.toString(),
            name -> versions.part(version, name),
            name -> versions.part(version, name).orElseThrow(() -> Swaps.changed(folder, read[0])),
            key,
            problems);
    if (read[0].serial() != version.serial() && problems.isEmpty()) {
      var broken = new Problems();
      StateFiles.broken(folder.toString(), "The version names it, but it is not there.", broken);
      broken.sorted().forEach(it -> problems.add(StatePack.inStore(it)));
    }
    boolean isNewest = versions.newestSerial() == version.serial();
    if (isNewest) {
      problems.throwIfAny();
    } else if (last && !problems.isEmpty()) {
      throw Swaps.changed(folder, read[0]); // what is missing went with a version that is past
    }
    return last || isNewest ? Optional.of(read[0]) : Optional.empty();
  }

  @Override
  public void swap(State seen, State next) {
    Swaps.refuseUnfit(seen, next);
    locks.check();
    Swaps.refuseChanged(folder, seen, read());
    Optional<Version> before = versions.newest().filter(it -> it.serial() == seen.serial());
    Function<String, Optional<byte[]>> held =
        name -> before.flatMap(version -> versions.part(version, name));
    Version mine = Version.named(next.serial(), worker.ids().get());
    boolean swapped = false;
    try {
      mine = versions.write(mine, StatePack.of(next, held), before);
      locks.check(); // who was taken over meanwhile stores nothing any more
      swapped = versions.publish(mine);
    } catch (ProblemException e) {
      if (versions.isPublished(mine)) {
        return; // whoever reads, reads it; what was before stays until the next swap
      }
      throw e;
    } finally {
      if (!swapped && !versions.isPublished(mine)) {
        versions.discard(mine);
      }
    }
    if (!swapped) {
      throw Swaps.changed(folder, seen);
    }
    versions.tidy(mine);
  }

  @Override
  public Lease lock(String operation, long serial) {
    return locks.take(operation, serial);
  }

  @Override
  public List<Holder> holders() {
    return locks.holders().all();
  }

  @Override
  public void unlock(String id) {
    locks.unlock(id);
  }

  @Override
  public StepJournal journal() {
    return journal;
  }

  @Override
  public void close() {
    // nothing is kept open
  }
}
