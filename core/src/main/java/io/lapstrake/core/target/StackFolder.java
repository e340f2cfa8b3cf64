package io.lapstrake.core.target;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.plan.Drift;
import io.lapstrake.core.plan.Observed;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.plan.PlanPolicy;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.state.Rebuilt;
import io.lapstrake.core.state.State;
import io.lapstrake.core.state.StateFiles;
import io.lapstrake.core.state.StateKey;
import io.lapstrake.core.value.MapNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a stack's folder holds, and what a plan writes into it: manifests, the {@code
 * kustomization.yaml} that names them, the index of what is owned, and the state. Reads only; the
 * target writes.
 */
public final class StackFolder {

  private static final Set<String> LOST = Set.of(StateFiles.CORRUPT, Index.SEAL.code());

  private final String name;
  private final FolderReader files;
  private final StateKey key;
  private final Index index;
  private final State state;
  private final List<String> unknown;

  private StackFolder(
      String name,
      FolderReader files,
      StateKey key,
      Index index,
      State state,
      List<String> unknown) {
    this.name = name;
    this.files = files;
    this.key = key;
    this.index = index;
    this.state = state;
    this.unknown = List.copyOf(unknown);
  }

  /**
   * Reads a folder.
   *
   * @param name what the folder is called in problems
   * @param key with which the state is kept
   * @throws ProblemException when the state or the index is corrupt or of a newer format, or when
   *     the state is encrypted with another key
   */
  public static StackFolder read(String name, FolderReader files, StateKey key) {
    var problems = new Problems();
    State state =
        StateFiles.read(
            name + "/" + Layout.STATE_FOLDER,
            file -> files.read(Layout.STATE_FOLDER + "/" + file),
            object -> content(files, object),
            key,
            problems);
    Index index =
        files
            .read(Layout.INDEX)
            .map(bytes -> Index.read(name + "/" + Layout.INDEX, bytes, problems))
            .orElse(Index.NONE);
    if (problems.isEmpty()) {
      compare(name, state.serial(), index.serial(), problems);
    }
    problems.throwIfAny();
    return new StackFolder(name, files, key, index, state, List.of());
  }

  /**
   * Reads a folder; where its state or its index is lost or corrupt, they are made anew of what the
   * folder holds. They are written by the next apply, also by one that changes nothing, and
   * encrypted where there is a key, unless a header is there that is not.
   *
   * @param name what the folder is called in problems
   * @param key with which the state is kept
   * @param renewal what it is made anew with
   * @throws ProblemException when the state is of a newer format, or encrypted with another key
   */
  public static StackFolder rebuild(
      String name, FolderReader files, StateKey key, Renewal renewal) {
    try {
      StackFolder whole = read(name, files, key);
      if (whole.state.serial() > 0) {
        return whole;
      }
    } catch (ProblemException e) {
      if (e.problems().stream().anyMatch(it -> !LOST.contains(it.code()))) {
        throw e;
      }
    }
    var held = new HeldFiles(files, renewal);
    if (held.isNothing()) {
      return read(name, files, key); // there is nothing to rebuild from
    }
    Rebuilt rebuilt = held.state(isPlain(files) ? key : key.encryptingAnew());
    Index index = held.index(rebuilt.state());
    return new StackFolder(name, files, key, index, rebuilt.state(), rebuilt.unknown());
  }

  private static boolean isPlain(FolderReader files) {
    return files.read(Layout.HEADER).filter(StateFiles::isPlain).isPresent();
  }

  /** What could not be known of a state that was made anew, a sentence for each. */
  public List<String> unknown() {
    return unknown;
  }

  /** State and index are of the same apply. */
  private static void compare(String name, long state, long index, Problems problems) {
    if (state == 0 && index > 0) {
      String why = "It is not there; the index beside it has serial " + index + ".";
      StateFiles.broken(name + "/" + Layout.STATE_FOLDER, why, problems);
    } else if (state != index) {
      String has = index == 0 ? "It is not there" : "It has serial " + index;
      String why = has + "; the state beside it has serial " + state + ".";
      Index.SEAL.broken(name + "/" + Layout.INDEX, why, problems);
    }
  }

  private static MapNode content(FolderReader files, ResourceKey key) {
    return files.read(Layout.pathOf(key)).map(FolderContent::tree).orElse(MapNode.EMPTY);
  }

  /** What was applied last. */
  public State state() {
    return state;
  }

  /**
   * Refuses a folder that holds manifests, though nothing says what was applied to it.
   *
   * @throws ProblemException when its state is lost, or it never had one
   */
  public void requireState() {
    if (state.serial() == 0) {
      FolderWithoutState.refuseManifests(name, files);
    }
  }

  /**
   * The files that are not as they were written, and those of described objects that nobody
   * recorded.
   *
   * @param described the objects that are asked about
   */
  public Observed observed(Manifests described) {
    Map<String, ResourceKey> keys = new HashMap<>();
    state.records().forEach(it -> keys.put(Layout.pathOf(it.key()), it.key()));
    List<Drift> drifts = new ArrayList<>();
    index
        .hashes()
        .forEach(
            (path, hash) -> {
              Optional<String> held = files.hash(path);
              if (!held.equals(Optional.of(hash))) {
                drifts.add(drift(path, Optional.ofNullable(keys.get(path)), held));
              }
            });
    for (Manifest manifest : described) {
      if (state.find(manifest.key()).isEmpty()) {
        made(manifest.key()).ifPresent(drifts::add);
      }
    }
    return Observed.of(drifts)
        .beside(
            new Neighbours(files, key, described.stack(), described.environment())
                .claims(described, state));
  }

  private Drift drift(String path, Optional<ResourceKey> key, Optional<String> held) {
    return held.isEmpty()
        ? Drift.removed(path, key)
        : new Drift(
            path,
            key,
            Drift.Kind.EDITED,
            held.get(),
            key.flatMap(it -> FolderContent.object(files, path, it)));
  }

  private Optional<Drift> made(ResourceKey key) {
    String path = Layout.pathOf(key);
    return index.hashes().containsKey(path)
        ? Optional.empty()
        : files
            .hash(path)
            .map(
                hash ->
                    new Drift(
                        path,
                        Optional.of(key),
                        Drift.Kind.MADE,
                        hash,
                        FolderContent.object(files, path, key)));
  }

  /**
   * The plan that makes the folder hold what is described, with all that speaks against its changes
   * as far as that is known before they are made.
   */
  public Plan plan(Manifests described, PlanPolicy policy) {
    Plan plan = Plan.between(described, state, observed(described), policy);
    var problems = new Problems();
    if (isWritten(plan)) {
      unfit(plan, problems);
    }
    return plan.refusedBy(problems);
  }

  /** Finds what may not be written here, whatever is there. */
  private ManifestFiles unfit(Plan plan, Problems problems) {
    ManifestFiles manifests = ManifestFiles.of(plan, problems);
    var fit = new PlanFit(name, state, problems);
    manifests.writes().values().forEach(fit::refuseSecret);
    return manifests;
  }

  /** What is recorded after a plan was applied. */
  public State next(Plan plan, String lineage) {
    return isWritten(plan) ? plan.next(lineage).keptAs(state) : state;
  }

  /** Also without a change a state is written that is to be encrypted, or in plain text. */
  private boolean isWritten(Plan plan) {
    return !plan.isEmpty() || state.isTurning();
  }

  /**
   * The files that a plan writes and deletes; none when the plan changes nothing, unless the state
   * is to be kept otherwise.
   *
   * @param lineage for the first apply
   * @throws ProblemException when the plan is stale or another stack's, when it would overwrite
   *     what someone else wrote, write a secret in plain text, or two objects into one file
   */
  public FileChanges changes(Plan plan, String lineage) {
    var problems = new Problems();
    var fit = new PlanFit(name, state, problems);
    fit.refuseStale(plan);
    problems.throwIfAny();
    plan.refusals().forEach(problems::add);
    if (problems.isEmpty()) {
      new Neighbours(files, key, plan.stack(), plan.environment()).check(plan, problems);
    }
    if (problems.isEmpty() && !isWritten(plan)) {
      return new FileChanges(new TreeMap<>(), new TreeSet<>());
    }
    ManifestFiles manifests = unfit(plan, problems);
    var ownership = new Ownership(name, files, index, problems);
    ownership.check(manifests);
    var writes = new FolderWrites(files, index);
    writes.manifests(manifests);
    writes.kustomization(ownership);
    problems.throwIfAny();
    writes.index(state.serial() + 1);
    writes.state(next(plan, lineage));
    return writes.changes();
  }
}
