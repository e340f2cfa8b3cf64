package io.lapstrake.core.target;

import io.lapstrake.core.manifest.Sha256;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** A stack's folder that is on no disk. */
final class FolderInMemory implements FolderReader {

  private final SortedMap<String, byte[]> files = new TreeMap<>();

  void change(FileChanges changes) {
    files.putAll(changes.writes());
    files.keySet().removeAll(changes.deletes());
  }

  @Override
  public Optional<byte[]> read(String path) {
    return Optional.ofNullable(files.get(path));
  }

  @Override
  public Optional<String> hash(String path) {
    return read(path).map(this::hashOf);
  }

  @Override
  public Set<String> names(String folder) {
    String start = folder.isEmpty() ? "" : folder + "/";
    Set<String> names = new TreeSet<>();
    files.keySet().stream()
        .filter(it -> it.startsWith(start))
        .forEach(it -> names.add(it.substring(start.length()).split("/", 2)[0]));
    return names;
  }

  @Override
  public SortedMap<String, FolderReader> neighbours() {
    return new TreeMap<>();
  }

  @Override
  public String hashOf(byte[] content) {
    return Sha256.of(content);
  }
}
