package io.lapstrake.core.target;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.plan.Change;
import io.lapstrake.core.plan.Drift;
import io.lapstrake.core.plan.Observed;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.state.State;
import io.lapstrake.core.state.StateFiles;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.yaml.YamlDocument;
import io.lapstrake.core.yaml.YamlReader;
import io.lapstrake.core.yaml.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a stack's folder holds, and what a plan writes into it: manifests, the {@code
 * kustomization.yaml} that names them, the index of what is owned, and the state. Reads only; the
 * target writes.
 */
public final class StackFolder {

  private final String name;
  private final FolderReader files;
  private final Index index;
  private final State state;

  private StackFolder(String name, FolderReader files, Index index, State state) {
    this.name = name;
    this.files = files;
    this.index = index;
    this.state = state;
  }

  /**
   * Reads a folder.
   *
   * @param name what the folder is called in problems
   * @throws ProblemException when the state or the index is corrupt or of a newer format
   */
  public static StackFolder read(String name, FolderReader files) {
    var problems = new Problems();
    State state =
        StateFiles.read(
            name + "/" + Layout.OWN + "/state",
            file -> files.read(Layout.STATE + file),
            key -> content(name, files, key),
            problems);
    Index index = Index.read(name + "/" + Layout.INDEX, files.read(Layout.INDEX), problems);
    problems.throwIfAny();
    return new StackFolder(name, files, index, state);
  }

  private static MapNode content(String name, FolderReader files, ResourceKey key) {
    String path = Layout.pathOf(key);
    Optional<byte[]> bytes = files.read(path);
    if (bytes.isEmpty()) {
      return MapNode.EMPTY;
    }
    String text = new String(bytes.get(), StandardCharsets.UTF_8);
    List<YamlDocument> documents = YamlReader.read(name + "/" + path, text, new Problems());
    return documents.size() == 1 && documents.get(0).tree() instanceof MapNode map
        ? map
        : MapNode.EMPTY;
  }

  /** What was applied last. */
  public State state() {
    return state;
  }

  /** The files that are not as they were written. */
  public Observed observed() {
    Map<String, ResourceKey> keys = new TreeMap<>();
    state.records().forEach(it -> keys.put(Layout.pathOf(it.key()), it.key()));
    List<Drift> drifts = new ArrayList<>();
    index
        .hashes()
        .forEach(
            (path, hash) -> {
              Optional<String> held = files.hash(path);
              if (!held.equals(Optional.of(hash))) {
                Drift.Kind kind = held.isEmpty() ? Drift.Kind.REMOVED : Drift.Kind.EDITED;
                drifts.add(new Drift(path, Optional.ofNullable(keys.get(path)), kind));
              }
            });
    return Observed.of(drifts);
  }

  /** What is recorded after a plan was applied. */
  public State next(Plan plan, String lineage) {
    return plan.isEmpty() ? state : plan.next(lineage);
  }

  /**
   * The files that a plan writes and deletes.
   *
   * @param lineage for the first apply
   * @throws ProblemException when the plan is stale, would overwrite what someone else wrote, or
   *     would write a secret in plain text
   */
  public FileChanges changes(Plan plan, String lineage) {
    var problems = new Problems();
    refuseStale(plan, problems);
    problems.throwIfAny();
    if (plan.isEmpty()) {
      return new FileChanges(new TreeMap<>(), new TreeSet<>());
    }
    var manifests = new ManifestFiles();
    plan.changes().forEach(change -> change.match(manifests));
    manifests.writes.forEach((path, manifest) -> refuseSecret(manifest, problems));
    manifests.writes.keySet().forEach(path -> refuseForeign(path, problems));
    manifests.deletes.forEach(path -> refuseForeign(path, problems));
    var writes = new TreeMap<String, byte[]>();
    manifests.writes.forEach((path, it) -> writes.put(path, YamlWriter.bytes(it.tree())));
    addOwn(writes, manifests.deletes, problems);
    problems.throwIfAny();
    addState(writes, manifests.deletes, plan.next(lineage));
    return new FileChanges(writes, manifests.deletes);
  }

  private void refuseStale(Plan plan, Problems problems) {
    if (plan.base().serial() != state.serial() || !plan.base().lineage().equals(state.lineage())) {
      problems.add(
          "LAP-0603",
          "Stale plan",
          Place.of(name),
          "The plan was made for serial "
              + plan.base().serial()
              + "; meanwhile the state has serial "
              + state.serial()
              + ".",
          "make the plan again.");
    }
  }

  private void refuseSecret(Manifest manifest, Problems problems) {
    if (manifest.isSensitive()) {
      problems.add(
          "LAP-0604",
          "Secret in plain text",
          Place.of(manifest.address()).source(manifest.source().orElse(null)),
          manifest.key() + " holds a value that is marked as sensitive; it would be readable here.",
          "refer to a Secret that is made elsewhere, instead of writing its value.");
    }
  }

  /** Whatever is not as it was written last is someone else's, and is not touched. */
  private void refuseForeign(String path, Problems problems) {
    Optional<String> written = Optional.ofNullable(index.hashes().get(path));
    Optional<String> held = files.hash(path);
    if (!held.equals(written)) {
      problems.add(
          "LAP-0702",
          "Changed by someone else",
          Place.of(name + "/" + path),
          held.isEmpty()
              ? "The file was deleted since it was written."
              : written.isEmpty()
                  ? "The plan would write this file, but one is there already."
                  : "The file was edited since it was written; the plan would overwrite that.",
          "bring the change into the description and restore the file, or take the file away.");
    }
  }

  private void addOwn(
      SortedMap<String, byte[]> writes, SortedSet<String> deletes, Problems problems) {
    var hashes = new TreeMap<>(index.hashes());
    deletes.forEach(hashes::remove);
    writes.forEach((path, bytes) -> hashes.put(path, files.hashOf(bytes)));
    hashes.remove(Layout.KUSTOMIZATION);
    if (hashes.isEmpty()) {
      if (index.hashes().containsKey(Layout.KUSTOMIZATION)) {
        deletes.add(Layout.KUSTOMIZATION); // it may not be without resources
      }
    } else {
      byte[] kustomization = Kustomization.of(new ArrayList<>(hashes.keySet()));
      String hash = files.hashOf(kustomization);
      if (!hash.equals(index.hashes().get(Layout.KUSTOMIZATION))) {
        refuseForeign(Layout.KUSTOMIZATION, problems);
        writes.put(Layout.KUSTOMIZATION, kustomization);
      }
      hashes.put(Layout.KUSTOMIZATION, hash);
    }
    writes.put(Layout.INDEX, new Index(hashes).bytes());
  }

  private void addState(SortedMap<String, byte[]> writes, SortedSet<String> deletes, State next) {
    SortedMap<String, byte[]> after = StateFiles.write(next);
    after.forEach(
        (file, bytes) -> {
          String path = Layout.STATE + file;
          if (!files.hash(path).equals(Optional.of(files.hashOf(bytes)))) {
            writes.put(path, bytes);
          }
        });
    for (String file : StateFiles.names(state)) {
      if (!after.containsKey(file)) {
        deletes.add(Layout.STATE + file);
      }
    }
  }

  /** The manifests' files that a plan writes and deletes. */
  private static final class ManifestFiles implements Change.Cases<Boolean> {

    final SortedMap<String, Manifest> writes = new TreeMap<>();
    final SortedSet<String> deletes = new TreeSet<>();

    private boolean write(Manifest manifest) {
      writes.put(Layout.pathOf(manifest.key()), manifest);
      return true;
    }

    @Override
    public Boolean create(Change.Create it) {
      return write(it.after());
    }

    @Override
    public Boolean update(Change.Update it) {
      return write(it.after());
    }

    @Override
    public Boolean replace(Change.Replace it) {
      if (!it.before().key().equals(it.after().key())) {
        deletes.add(Layout.pathOf(it.before().key()));
      }
      return write(it.after());
    }

    @Override
    public Boolean delete(Change.Delete it) {
      return deletes.add(Layout.pathOf(it.before().key()));
    }

    @Override
    public Boolean keep(Change.Keep it) {
      return true;
    }
  }
}
