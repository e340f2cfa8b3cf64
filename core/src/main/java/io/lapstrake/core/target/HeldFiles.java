package io.lapstrake.core.target;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.state.Rebuilt;
import io.lapstrake.core.state.State;
import io.lapstrake.core.state.StateKey;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a folder holds of a stack whose state or index is lost: the files that {@code
 * kustomization.yaml} delivers, those that the index owns, and those of what is described.
 */
final class HeldFiles {

  private final FolderReader files;
  private final Renewal renewal;
  private final Index lost;
  private final SortedMap<ResourceKey, MapNode> objects = new TreeMap<>();
  private final SortedMap<String, String> hashes = new TreeMap<>();
  private final List<String> unknown = new ArrayList<>();

  HeldFiles(FolderReader files, Renewal renewal) {
    this.files = files;
    this.renewal = renewal;
    this.lost =
        files
            .read(Layout.INDEX)
            .map(bytes -> Index.read(Layout.INDEX, bytes, new Problems()))
            .orElse(Index.NONE);
    paths().stream().filter(HeldFiles::isInside).forEach(this::add);
    files.read(Layout.KUSTOMIZATION).ifPresent(this::addKustomization);
  }

  /** One that names all that is held is as it was written, also where others wrote in it. */
  private void addKustomization(byte[] held) {
    SortedSet<String> ours = new TreeSet<>(hashes.keySet());
    boolean isWhole = Kustomization.namesAll(held, ours);
    byte[] expected = isWhole ? held : Kustomization.of(ours); // else someone edited it
    hashes.put(Layout.KUSTOMIZATION, files.hashOf(expected));
  }

  private SortedSet<String> paths() {
    var paths = new TreeSet<String>(lost.hashes().keySet());
    files
        .read(Layout.KUSTOMIZATION)
        .map(FolderContent::tree)
        .map(tree -> tree.list("resources"))
        .ifPresent(list -> list.items().stream().map(Node::toString).forEach(paths::add));
    for (Manifest manifest : renewal.described()) {
      paths.add(Layout.pathOf(manifest.key()));
    }
    paths.remove(Layout.KUSTOMIZATION);
    return paths;
  }

  private static boolean isInside(String path) {
    return !path.startsWith("/") && !path.contains("..") && !path.contains(":");
  }

  private void add(String path) {
    if (!files.exists(path)) {
      return;
    }
    MapNode tree = files.read(path).map(FolderContent::tree).orElse(MapNode.EMPTY);
    if (tree.text("kind") == null || !Layout.pathOf(ResourceKey.of(tree)).equals(path)) {
      unknown.add("Whose " + path + " is: it holds no object that belongs there, and is left.");
      return;
    }
    objects.put(ResourceKey.of(tree), tree);
    hashes.put(path, files.hash(path).orElse(""));
  }

  /** Whether nothing is held, and nothing says that something was. */
  boolean isNothing() {
    return hashes.isEmpty() && !files.exists(Layout.HEADER) && !files.exists(Layout.INDEX);
  }

  /** The state; it is written by the next apply, also by one that changes nothing. */
  Rebuilt state(StateKey key) {
    long last = Math.max(lost.serial(), renewal.lastSerial().getAsLong());
    Rebuilt rebuilt = State.rebuild(renewal.described(), objects, renewal.lineage(), last + 1);
    List<String> all = new ArrayList<>(rebuilt.unknown());
    all.addAll(unknown);
    return new Rebuilt(rebuilt.state().turningTo(key), all);
  }

  Index index(State state) {
    return new Index(state.serial(), hashes);
  }
}
