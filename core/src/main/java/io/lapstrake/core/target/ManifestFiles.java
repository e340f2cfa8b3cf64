package io.lapstrake.core.target;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.plan.Change;
import io.lapstrake.core.plan.Drift;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problems;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The manifests' files that a plan writes and deletes. */
final class ManifestFiles implements Change.Cases<Boolean> {

  private final SortedMap<String, Manifest> all = new TreeMap<>();
  private final SortedMap<String, Manifest> creates = new TreeMap<>();
  private final SortedMap<String, Manifest> writes = new TreeMap<>();
  private final SortedSet<String> deletes = new TreeSet<>();
  private final SortedSet<String> forgotten = new TreeSet<>();
  private final SortedMap<String, String> accepted = new TreeMap<>();
  private final SortedMap<String, String> givenUp = new TreeMap<>();
  private final Problems problems;

  private ManifestFiles(Problems problems) {
    this.problems = problems;
  }

  /**
   * The files of a plan.
   *
   * @param problems takes objects of which two belong in one file
   */
  static ManifestFiles of(Plan plan, Problems problems) {
    var files = new ManifestFiles(problems);
    plan.changes().forEach(change -> change.match(files));
    plan.observed().drifts().stream()
        .filter(it -> it.kind() == Drift.Kind.MADE)
        .forEach(files::giveUp); // adopted, or refused by the plan itself
    files.deletes.removeAll(files.all.keySet()); // another object has taken the file
    return files;
  }

  /** The objects whose files are written. */
  SortedMap<String, Manifest> writes() {
    return writes;
  }

  /** The files of objects that are described no longer, or elsewhere. */
  SortedSet<String> deletes() {
    return deletes;
  }

  /** The files that are no longer owned, and stay. */
  SortedSet<String> forgotten() {
    return forgotten;
  }

  /** The files of others that are owned from now on as they are, each with its hash. */
  SortedMap<String, String> accepted() {
    return accepted;
  }

  /** Whether the plan gives up what a file holds that someone else wrote. */
  boolean givesUp(String path, String hash) {
    return hash.equals(givenUp.get(path));
  }

  /** Whether the plan gives up what a file held when it was made. */
  boolean mayGiveUp(String path) {
    return givenUp.containsKey(path);
  }

  /** Whether the plan expects that a file is not there. */
  boolean isCreated(String path) {
    return creates.containsKey(path);
  }

  private String claim(Manifest manifest) {
    String path = Layout.pathOf(manifest.key());
    Manifest other = all.putIfAbsent(path, manifest);
    if (other != null) {
      problems.add(
          "LAP-0706",
          "Two objects in one file",
          Place.of(manifest.address()).source(manifest.source().orElse(null)),
          named(manifest.key()) + " and " + named(other.key()) + " both belong in " + path + ".",
          "give one of them another name.");
    }
    return path;
  }

  private static String named(ResourceKey key) {
    return key.group().isEmpty() ? key.toString() : key + " of " + key.group();
  }

  @Override
  public Boolean create(Change.Create it) {
    String path = claim(it.after());
    creates.put(path, it.after());
    writes.put(path, it.after());
    return true;
  }

  @Override
  public Boolean update(Change.Update it) {
    it.overwritten().ifPresent(this::giveUp);
    writes.put(claim(it.after()), it.after());
    return true;
  }

  private void giveUp(Drift edit) {
    givenUp.put(edit.place(), edit.hash());
  }

  @Override
  public Boolean replace(Change.Replace it) {
    it.overwritten().ifPresent(this::giveUp);
    deletes.add(Layout.pathOf(it.before().key()));
    writes.put(claim(it.after()), it.after());
    return true;
  }

  @Override
  public Boolean delete(Change.Delete it) {
    it.overwritten().ifPresent(this::giveUp);
    deletes.add(Layout.pathOf(it.before().key()));
    return true;
  }

  @Override
  public Boolean move(Change.Move it) {
    claim(it.after());
    return true;
  }

  @Override
  public Boolean adopt(Change.Adopt it) {
    String path = claim(it.after());
    writes.put(path, it.after());
    if (!it.found().place().equals(path)) {
      creates.put(path, it.after()); // another stack holds it in a file of its own
    }
    return true;
  }

  @Override
  public Boolean accept(Change.Accept it) {
    accepted.put(claim(it.after()), it.found().hash());
    return true;
  }

  @Override
  public Boolean forget(Change.Forget it) {
    (it.taken().isPresent() ? deletes : forgotten).add(Layout.pathOf(it.before().key()));
    return true;
  }

  @Override
  public Boolean keep(Change.Keep it) {
    claim(it.after());
    return true;
  }
}
