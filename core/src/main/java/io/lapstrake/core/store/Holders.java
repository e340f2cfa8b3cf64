package io.lapstrake.core.store;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Who has the lock of a folder: a file for whoever says so, named by the lock's id.
 *
 * <p>It is taken as a door is by two who cannot see each other: first one's own file is there, then
 * one looks whether there is another. Of two who come at once at most one finds itself alone. This
 * needs nothing of the file system but that a file which was made is seen, so that it works where
 * the locks of the system do not reach. To take the lock over is to delete the other's file, and
 * who no longer finds its own has lost the lock.
 */
public final class Holders {

  private static final String START = "holder-";
  private static final String END = ".json";
  private static final String UNFINISHED = ".new";

  private static final int TRIES = 20;
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

  private final Path folder;
  private final Worker worker;

  private Holders(Path folder, Worker worker) {
    this.folder = folder;
    this.worker = worker;
  }

  /**
   * The holders of a folder's lock.
   *
   * @param folder where their files lie; it need not be there
   * @param worker who looks
   */
  public static Holders of(Path folder, Worker worker) {
    return new Holders(folder, worker);
  }

  /**
   * Those who have the lock or had it last: one as a rule, none where nobody is at work, several
   * where some crashed. The one that began last comes first.
   *
   * @throws ProblemException when the folder cannot be read
   */
  public List<Holder> all() {
    return FileAccess.to(
        folder,
        () -> {
          List<Holder> found = new ArrayList<>();
          try (var files = Files.newDirectoryStream(folder, START + "*" + END)) {
            for (Path file : files) {
              read(file).ifPresent(found::add);
            }
          } catch (NoSuchFileException e) {
            return List.of();
          }
          found.sort(Comparator.comparing(Holder::since).reversed().thenComparing(Holder::id));
          return List.copyOf(found);
        });
  }

  private Optional<Holder> read(Path file) throws IOException {
    String name = file.getFileName().toString();
    String id = name.substring(START.length(), name.length() - END.length());
    try {
      Optional<Holder> read =
          Holder.read(Files.readAllBytes(file)).filter(it -> it.id().equals(id));
      if (read.isPresent()) {
        return read;
      }
      Instant modified = Files.getLastModifiedTime(file).toInstant();
      return Optional.of(Holder.unknown(id, modified, worker.lasting()));
    } catch (NoSuchFileException e) {
      return Optional.empty(); // it has ended meanwhile
    }
  }

  /**
   * Takes the lock, if nobody has it: from those who expired, and from those of this machine, who
   * have crashed. Only for whoever keeps others of this machine out in another way. Two machines of
   * one name are two.
   *
   * @param operation what is done, such as {@code apply}
   * @param serial the state that it begins with
   * @return empty when someone on another machine has it
   * @throws ProblemException when the folder cannot be written
   */
  public Optional<Lease> take(String operation, long serial) {
    return take(operation, serial, () -> {});
  }

  Optional<Lease> take(String operation, long serial, Runnable atTheEnd) {
    if (others("").stream().anyMatch(this::isAtWork)) {
      return Optional.empty(); // without touching anything
    }
    Holder mine = worker.holder(operation, serial);
    write(mine);
    List<Holder> others = others(mine.id());
    if (others.stream().anyMatch(this::isAtWork)) {
      delete(mine.id());
      return Optional.empty();
    }
    others.forEach(it -> delete(it.id()));
    deleteUnfinished();
    return Optional.of(new Lease(folder, file(mine.id()), mine, worker, atTheEnd));
  }

  private List<Holder> others(String mine) {
    return all().stream().filter(it -> !it.id().equals(mine)).toList();
  }

  private boolean isAtWork(Holder other) {
    return !isHere(other) && !other.isExpired(worker.clock().instant());
  }

  private boolean isHere(Holder other) {
    return other.machine().equals(worker.machine());
  }

  private Path file(String id) {
    return folder.resolve(START + id + END);
  }

  /** A file appears with its content. */
  private void write(Holder mine) {
    Path unfinished = folder.resolve(START + mine.id() + UNFINISHED);
    FileAccess.to(
        unfinished,
        () -> {
          Files.write(unfinished, mine.bytes());
          return Files.move(unfinished, file(mine.id()), StandardCopyOption.ATOMIC_MOVE);
        });
  }

  /** Takes away what somebody left who crashed while it wrote, once its time is over. */
  private void deleteUnfinished() {
    Instant past = worker.clock().instant().minus(worker.lasting());
    FileAccess.to(
        folder,
        () -> {
          try (var files = Files.newDirectoryStream(folder, START + "*" + UNFINISHED)) {
            for (Path file : files) {
              if (Files.getLastModifiedTime(file).toInstant().isBefore(past)) {
                Files.deleteIfExists(file);
              }
            }
          } catch (NoSuchFileException e) {
            return folder; // somebody else has taken it away
          }
          return folder;
        });
  }

  private boolean delete(String id) {
    return FileAccess.to(folder, () -> Files.deleteIfExists(file(id)));
  }

  /**
   * Gives somebody's lock up by force; whoever had it writes nothing any more.
   *
   * <p>A process of this machine that is stopped goes on to hold what the system keeps, until it
   * ends: the lock is given up then as well, but nobody of this machine gets it before.
   *
   * @param id of that lock
   * @param isFree whether the system keeps others of this machine out no longer
   * @throws ProblemException when it is no lock's that is held here, when the folder cannot be
   *     written, or when the system still keeps others out
   */
  public void unlock(String id, BooleanSupplier isFree) {
    List<Holder> all = all();
    Optional<Holder> holder = all.stream().filter(it -> it.id().equals(id)).findFirst();
    if (holder.isEmpty() || !delete(id)) {
      throw notHeld(id, all);
    }
    boolean mayLast = isHere(holder.get()) && holder.get().process() != worker.process();
    if (mayLast && !isFreeSoon(isFree)) {
      throw lasts(holder.get());
    }
  }

  /** Who is at work notices with its next step, and ends; and then somebody else may come. */
  private boolean isFreeSoon(BooleanSupplier isFree) {
    for (int tried = 0; tried < TRIES; tried++) {
      if (isFree.getAsBoolean() || !all().isEmpty()) {
        return true;
      }
      Pause.of(BETWEEN_TRIES, "the end of an apply");
    }
    return false;
  }

  private ProblemException lasts(Holder holder) {
    return new ProblemException(
        new Problem(
            "LAP-0628",
            "Process that keeps its lock",
            Place.of(folder),
            "The lock "
                + holder.id()
                + " was given up, and its process writes nothing any more. But process "
                + holder.process()
                + " is still there, as one is that was stopped or that hangs; the system keeps"
                + " others of this machine out until it ends.",
            "end it (kill -9 "
                + holder.process()
                + "), or let it go on (kill -CONT), which ends"
                + " it as well."));
  }

  private ProblemException notHeld(String id, List<Holder> all) {
    String found = all.isEmpty() ? "Nobody has a lock here." : all.get(0).words();
    return new ProblemException(
        new Problem(
            "LAP-0617",
            "Not the lock's id",
            Place.of(folder),
            "`" + id + "` was given. " + found,
            "give the id of the lock that is in the way, which the problem names that it causes."));
  }
}
