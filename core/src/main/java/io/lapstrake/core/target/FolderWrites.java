package io.lapstrake.core.target;

import io.lapstrake.core.state.State;
import io.lapstrake.core.state.StateFiles;
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
    SortedSet<String> former = manifests(index.hashes());
    SortedSet<String> now = manifests(hashes);
    String written = hashes.remove(path);
    if (former.equals(now) && written != null && files.exists(path)) {
      hashes.put(path, written); // whether or not someone edited it
      return;
    }
    Optional<byte[]> held = files.read(path);
    if (held.isPresent() && !Kustomization.isOurs(held.get(), former)) {
      kustomizationOfOthers(held.get(), former, now, ownership);
    } else if (now.isEmpty()) {
      delete(path);
    } else {
      writeKustomization(Kustomization.of(now));
    }
  }

  private static SortedSet<String> manifests(SortedMap<String, String> hashes) {
    var paths = new TreeSet<>(hashes.keySet());
    paths.remove(Layout.KUSTOMIZATION);
    return paths;
  }

  /** Lines of others in the list of manifests stay; one from which ours were taken is an edit. */
  private void kustomizationOfOthers(
      byte[] held, SortedSet<String> former, SortedSet<String> now, Ownership ownership) {
    String path = Layout.KUSTOMIZATION;
    String written = index.hashes().get(path);
    boolean isKnown =
        written == null
            || files.hash(path).equals(Optional.of(written))
            || Kustomization.namesAll(held, former);
    Optional<byte[]> naming = isKnown ? Kustomization.naming(held, former, now) : Optional.empty();
    if (naming.isPresent()) {
      writeKustomization(naming.get());
    } else if (isKnown && written != null) {
      ownership.cannotAddTo(path);
    } else if (!former.equals(now)) {
      byte[] bytes = Kustomization.of(now);
      if (files.hash(path).equals(Optional.of(files.hashOf(bytes)))) {
        writeKustomization(bytes); // someone else wrote the same
      } else {
        ownership.mayReplace(path);
      }
    } else if (written != null) {
      hashes.put(path, written); // an edit that is in nobody's way
    }
    if (now.isEmpty()) {
      hashes.remove(path); // what is left is theirs
    }
  }

  private void writeKustomization(byte[] bytes) {
    String path = Layout.KUSTOMIZATION;
    String hash = files.hashOf(bytes);
    if (!files.hash(path).equals(Optional.of(hash))) {
      writes.put(path, bytes);
    }
    hashes.put(path, hash);
  }

  void index(long serial) {
    writes.put(Layout.INDEX, new Index(serial, hashes).bytes());
  }

  void state(State after) {
    SortedMap<String, byte[]> now = StateFiles.write(after);
    now.forEach(
        (file, bytes) -> {
          String path = Layout.STATE_FOLDER + "/" + file;
          if (!files.hash(path).equals(Optional.of(files.hashOf(bytes)))) {
            writes.put(path, bytes);
          }
        });
    for (String file : files.names(Layout.STATE_FOLDER)) {
      if (StateFiles.isName(file) && !now.containsKey(file)) { // also of a state that was lost
        delete(Layout.STATE_FOLDER + "/" + file);
      }
    }
  }

  FileChanges changes() {
    return new FileChanges(writes, deletes);
  }
}
