package io.lapstrake.core.target;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.state.StateKey;
import io.lapstrake.core.store.Holder;
import io.lapstrake.core.store.Holders;
import io.lapstrake.core.store.Locks;
import io.lapstrake.core.store.Worker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A directory on this machine, and how it is written to. Immutable: each word gives a new value.
 *
 * <pre>{@code
 * try (DirectoryTarget target = DirectoryTarget.at(Path.of("prod/shop")).stateKey(key).open()) {
 *   target.apply(target.plan(prod));
 * }
 * }</pre>
 */
public final class Directory {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Path path;
  private final Worker worker;
  private final Duration patience;
  private final Progress progress;
  private final StateKey key;
  private final Optional<Manifests> rebuilding;
  private final Supplier<String> newLineage;

  private Directory(
      Path path,
      Worker worker,
      Duration patience,
      Progress progress,
      StateKey key,
      Optional<Manifests> rebuilding,
      Supplier<String> newLineage) {
    this.path = path;
    this.worker = worker;
    this.patience = patience;
    this.progress = progress;
    this.key = key;
    this.rebuilding = rebuilding;
    this.newLineage = newLineage;
  }

  static Directory at(Path path) {
    return new Directory(
        path,
        Worker.here(),
        PATIENCE,
        Progress.SILENT,
        StateKey.none(),
        Optional.empty(),
        () -> UUID.randomUUID().toString());
  }

  /** Whose name the lock has while the directory is read or written; this process' unless said. */
  public Directory worker(Worker other) {
    return new Directory(path, other, patience, progress, key, rebuilding, newLineage);
  }

  /** Hears of each step of an apply. */
  public Directory progress(Progress other) {
    return new Directory(path, worker, patience, other, key, rebuilding, newLineage);
  }

  /** With which key the state is kept; with none unless said. */
  public Directory stateKey(StateKey other) {
    return new Directory(path, worker, patience, progress, other, rebuilding, newLineage);
  }

  /**
   * Makes a state anew that is lost or corrupt, of what the directory holds; it is written by the
   * next apply, for which {@link io.lapstrake.core.plan.Plan#keeping} serves. A state that is whole
   * stays as it is.
   *
   * @param described what is described in the same environment
   */
  public Directory rebuilding(Manifests described) {
    return new Directory(path, worker, patience, progress, key, Optional.of(described), newLineage);
  }

  /** How long others are waited for. */
  Directory patience(Duration other) {
    return new Directory(path, worker, other, progress, key, rebuilding, newLineage);
  }

  /** What lineages are called that are not drawn at random. */
  Directory lineages(Supplier<String> other) {
    return new Directory(path, worker, patience, progress, key, rebuilding, other);
  }

  /**
   * Opens the directory as the target of one stack in one environment; the first apply makes it
   * when it is not there.
   *
   * @throws ProblemException when it cannot be read, is locked by someone else for long, or its
   *     state is corrupt, of a newer format, or encrypted with another key
   */
  public DirectoryTarget open() {
    return new DirectoryTarget(this);
  }

  /**
   * Who has the directory's lock, or had it last: one as a rule, none where nobody is at work; see
   * {@link Holders#all}.
   *
   * @throws ProblemException when the directory cannot be read
   */
  public List<Holder> holders() {
    return locks().holders().all();
  }

  /**
   * Gives somebody's lock of the directory up by force; whoever had it writes nothing any more.
   *
   * @param id of that lock
   * @throws ProblemException when nobody holds a lock with this id there, or when a process of this
   *     machine keeps the lock of the system, as one that was stopped does until it ends; then the
   *     lock was given up all the same
   */
  public void unlock(String id) {
    locks().unlock(id);
  }

  Path path() {
    return path;
  }

  Progress progress() {
    return progress;
  }

  StateKey stateKey() {
    return key;
  }

  Optional<Manifests> rebuilding() {
    return rebuilding;
  }

  String newLineage() {
    return newLineage.get();
  }

  Locks locks() {
    return Locks.of(path.resolve(Layout.OWN), path, worker, patience);
  }
}
