package io.lapstrake.gitops;

import io.lapstrake.core.target.FolderReader;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * A stack's folder in a commit. A file's hash is its id in Git, so that telling whether a file was
 * changed reads no file.
 *
 * @param folder the folder; one that is not there yet is empty
 * @param siblings gives all folders beside it, by their names
 */
record StackTree(GitTree folder, Supplier<Map<String, GitTree>> siblings) implements FolderReader {

  private static final String STATE = ".lapstrake/state/header.json";

  @Override
  public Optional<byte[]> read(String path) {
    return folder.file(path);
  }

  @Override
  public Optional<String> hash(String path) {
    return folder.hash(path);
  }

  @Override
  public Collection<String> names(String path) {
    return path.isEmpty()
        ? folder.names()
        : folder.folder(path).map(GitTree::names).orElse(List.of());
  }

  @Override
  public SortedMap<String, FolderReader> neighbours() {
    var neighbours = new TreeMap<String, FolderReader>();
    siblings
        .get()
        .forEach(
            (name, tree) -> {
              if (tree.hash(STATE).isPresent()) {
                neighbours.put(name, new StackTree(tree, Map::of));
              }
            });
    return neighbours;
  }

  @Override
  public String hashOf(byte[] content) {
    return GitObject.blob(content).id().name();
  }
}
