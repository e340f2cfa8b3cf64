package io.lapstrake.core.target;

import io.lapstrake.core.state.State;
import io.lapstrake.core.state.StateFiles;
import java.util.ArrayList;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects what is written into a stack's folder; what would stay as it is, is left out. */
final class FolderWrites {

  private final FolderReader files;
  private final Index index;
  private final SortedMap<String, String> hashes;
  private final SortedMap<String, byte[]> writes = new TreeMap<>();
  private final SortedSet<String> deletes = new TreeSet<>();

  FolderWrites(FolderReader files, Index index) {
    this.files = files;
    this.index = index;
    this.hashes = new TreeMap<>(index.hashes());
  }

  void manifests(ManifestFiles manifests) {
    for (String path : manifests.deletes()) {
      delete(path);
      hashes.remove(path);
    }
    hashes.keySet().removeAll(manifests.forgotten());
    hashes.putAll(manifests.accepted());
    manifests
        .writes()
        .forEach(
            (path, manifest) -> {
              byte[] bytes = manifest.toYamlBytes();
              writes.put(path, bytes);
              hashes.put(path, files.hashOf(bytes));
            });
  }

  private void delete(String path) {
    if (files.hash(path).isPresent()) {
      deletes.add(path);
    }
  }

  /** The list of manifests; it may not be without any, so that it is deleted then. */
  void kustomization(Ownership ownership) {
    String path = Layout.KUSTOMIZATION;
    hashes.remove(path);
    if (hashes.isEmpty()) {
      ownership.mayReplace(path);
      delete(path);
      return;
    }
    byte[] bytes = Kustomization.of(new ArrayList<>(hashes.keySet()));
    String hash = files.hashOf(bytes);
    if (!hash.equals(index.hashes().get(path)) || files.hash(path).isEmpty()) {
      ownership.mayReplace(path);
      writes.put(path, bytes);
    }
    hashes.put(path, hash);
  }

  void index(long serial) {
    writes.put(Layout.INDEX, new Index(serial, hashes).bytes());
  }

  void state(State before, State after) {
    SortedMap<String, byte[]> now = StateFiles.write(after);
    now.forEach(
        (file, bytes) -> {
          String path = Layout.STATE_FOLDER + "/" + file;
          if (!files.hash(path).equals(Optional.of(files.hashOf(bytes)))) {
            writes.put(path, bytes);
          }
        });
    for (String file : StateFiles.names(before)) {
      if (!now.containsKey(file)) {
        delete(Layout.STATE_FOLDER + "/" + file);
      }
    }
  }

  FileChanges changes() {
    return new FileChanges(writes, deletes);
  }
}
