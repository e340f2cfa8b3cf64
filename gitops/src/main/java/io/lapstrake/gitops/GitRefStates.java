package io.lapstrake.gitops;

import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.state.State;
import io.lapstrake.core.store.Holder;
import io.lapstrake.core.store.Lease;
import io.lapstrake.core.store.Locks;
import io.lapstrake.core.store.StatePack;
import io.lapstrake.core.store.StateStore;
import io.lapstrake.core.store.StepJournal;
import io.lapstrake.core.store.Swaps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * The states of one stack in one environment at a ref of a bare repository: {@code
 * refs/lapstrake/<stack>/<environment>}. Each is a commit on top of the one before, so that {@code
 * git log} shows them all; that the ref moves only from where it was seen is the compare-and-swap.
 * The lock and the journal of an apply lie in the repository's folder {@code lapstrake}.
 */
public final class GitRefStates implements StateStore {

  private static final String KIND = "refs/lapstrake/";
  private static final String STATES = "states";
  private static final String NEW_BRANCH = "main"; // of a repository that is made

  private final Path repository;
  private final Settings settings;
  private final Branch ref;
  private final RefMoves moves;
  private final ObjectStore store;
  private final Path own;
  private final Locks locks;
  private final StepJournal journal;
  private @Nullable State none;

  private GitRefStates(Path repository, Settings settings, String name, Duration patience)
      throws IOException {
    this.repository = repository;
    this.settings = settings;
    this.ref = new Branch(repository, KIND, name);
    this.moves = new RefMoves(repository, settings, ref);
    this.store = new ObjectStore(repository);
    this.own = repository.resolve(ApplyLock.FOLDER).resolve(STATES).resolve(name);
    this.locks = Locks.of(own, own, settings.worker(), patience);
    this.journal = StepJournal.in(own.resolve("steps.json"));
  }

  static GitRefStates open(Path repository, Settings settings, String name, Duration patience) {
    GitNames.checkBranch(repository, name);
    try {
      if (!settings.createIfMissing() || !BareRepository.mayBeMade(repository)) {
        BareRepository.check(repository);
      }
      return new GitRefStates(repository, settings, name, patience);
    } catch (IOException e) {
      throw GitProblems.of(repository, e);
    }
  }

  private String place() {
    return repository + ":" + ref.ref();
  }

  @Override
  public State read() {
    try {
      Optional<ObjectId> tip = ref.tip();
      return tip.isEmpty() ? none() : read(tree(tip));
    } catch (IOException e) {
      throw GitProblems.of(repository, e);
    }
  }

  /** Nothing, which will be kept with the key; always the same, since salts are drawn for it. */
  private State none() {
    State known = none;
    if (known == null) {
      known = StatePack.none(settings.key());
      none = known;
    }
    return known;
  }

  private GitTree tree(Optional<ObjectId> tip) throws IOException {
    return tip.isEmpty()
        ? GitTree.empty(store)
        : GitTree.read(store, CommitData.read(store, tip.get()).tree());
  }

  private State read(GitTree tree) {
    var problems = new Problems();
    State state =
        StatePack.read(
            place(),
            tree::file,
            name -> tree.file(name).orElse(new byte[0]),
            settings.key(),
            problems);
    problems.throwIfAny();
    return state;
  }

  @Override
  public void swap(State seen, State next) {
    Swaps.refuseUnfit(seen, next);
    try {
      locks.check();
      makeRepository();
      synchronized (ApplyLock.monitor(repository)) {
        try (ApplyLock lock =
            ApplyLock.take(repository, settings, "swap of " + ref.ref(), seen.serial())) {
          moves.mend(lock);
          swap(lock, seen, next);
        }
      }
    } catch (IOException e) {
      throw GitProblems.of(repository, e);
    }
  }

  private void makeRepository() throws IOException {
    if (settings.createIfMissing()) {
      BareRepository.makeIfMissing(repository, NEW_BRANCH);
    }
  }

  private void swap(ApplyLock lock, State seen, State next) throws IOException {
    Optional<ObjectId> tip = ref.tip();
    GitTree before = tree(tip);
    Swaps.refuseChanged(place(), seen, tip.isEmpty() ? none() : read(before));
    var objects = new NewObjects();
    StatePack.Files files = StatePack.of(next, before::file);
    GitTree after = GitTree.empty(store);
    for (String name : files.kept()) {
      before.hash(name).ifPresent(id -> after.put(name, ObjectId.fromString(id)));
    }
    files.written().forEach((name, bytes) -> after.put(name, objects.add(GitObject.blob(bytes))));
    ObjectId commit = objects.add(commit(tip, after.write(objects), next));
    objects.write(repository.resolve("objects"), settings.progress());
    locks.check(); // who was taken over meanwhile stores nothing any more
    if (!moves.move(lock, tip, commit)) {
      throw Swaps.changed(place(), seen);
    }
  }

  private GitObject commit(Optional<ObjectId> parent, ObjectId tree, State state)
      throws IOException {
    String message =
        "State of "
            + state.stack()
            + " in "
            + state.environment()
            + "\n\nLapstrake-Serial: "
            + state.serial()
            + "\n";
    return settings.commit(parent, tree, message);
  }

  @Override
  public Lease lock(String operation, long serial) {
    try {
      makeRepository();
      return locks.take(operation, serial);
    } catch (IOException e) {
      throw GitProblems.of(repository, e);
    }
  }

  @Override
  public List<Holder> holders() {
    return Files.isDirectory(own) ? locks.holders().all() : List.of();
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
    store.close();
  }
}
