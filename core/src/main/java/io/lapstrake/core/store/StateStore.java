package io.lapstrake.core.store;

import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.state.State;
import java.util.List;

/**
 * Keeps one stack's state in one environment, apart from where its objects go: what they hold, and
 * the journal of an apply that goes step by step.
 *
 * <pre>{@code
 * State seen = store.read();
 * try (Lease lease = store.lock("apply", seen.serial())) {
 *   store.swap(seen, next);
 * }
 * }</pre>
 *
 * <p>Several may be opened at one place, by as many threads and processes as like; one of them is
 * not thread-safe. Secret leaves are never written: what is read holds a mark in their place.
 */
public interface StateStore extends AutoCloseable {

  /**
   * What was stored last; {@link State#none()} where nothing was. What the objects hold is read
   * when it is asked for, and is a problem when the state was swapped meanwhile and is there no
   * more.
   *
   * @throws ProblemException when it is corrupt or of a newer format, cannot be read, or is swapped
   *     by others again and again while it is read
   */
  State read();

  /**
   * Stores a state in the place of another one, whole or not at all.
   *
   * @param seen what was read here
   * @param next what follows it, with the next serial
   * @throws ProblemException when something else than {@code seen} is there by now, when someone
   *     else has the lock, when the lock that was taken here is lost, or when it cannot be written;
   *     then nothing changed
   * @throws IllegalArgumentException when the serial is not the next one
   */
  void swap(State seen, State next);

  /**
   * Takes the lock, which lasts until it is closed; while it is held nobody else can swap.
   *
   * @param operation what is done, such as {@code apply}
   * @param serial the state that it begins with
   * @throws ProblemException when someone else has it, and keeps it for long
   */
  Lease lock(String operation, long serial);

  /** Who has the lock, or had it last; none where nobody is at work. */
  List<Holder> holders();

  /**
   * Gives somebody's lock up by force; whoever had it swaps nothing any more.
   *
   * @param id of that lock
   * @throws ProblemException when nobody holds a lock with this id, or when a process of this
   *     machine keeps the lock of the system, as one that was stopped does until it ends; then the
   *     lock was given up all the same
   */
  void unlock(String id);

  /** The steps of an apply that goes on, or that was stopped. */
  StepJournal journal();

  /** Gives back what the store holds on to; a lock that was taken here is not. */
  @Override
  void close();
}
