package io.lapstrake.core.target;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.plan.Change;
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
    writes.put(claim(it.after()), it.after());
    return true;
  }

  @Override
  public Boolean replace(Change.Replace it) {
    deletes.add(Layout.pathOf(it.before().key()));
    writes.put(claim(it.after()), it.after());
    return true;
  }

  @Override
  public Boolean delete(Change.Delete it) {
    deletes.add(Layout.pathOf(it.before().key()));
    return true;
  }

  @Override
  public Boolean keep(Change.Keep it) {
    claim(it.after());
    return true;
  }
}
