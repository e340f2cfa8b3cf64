package io.lapstrake.core.target;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;

/** Reads a stack's folder, wherever it is. Paths are relative to it, with slashes. */
public interface FolderReader {

  /** A file's bytes; empty where there is none. */
  Optional<byte[]> read(String path);

  /** A file's hash; empty where there is none. */
  Optional<String> hash(String path);

  /** Whether there is a file. */
  default boolean exists(String path) {
    return hash(path).isPresent();
  }

  /** The names in a folder, in no particular order; none where there is no such folder. */
  Collection<String> names(String folder);

  /** The folders of other stacks in the folder that this one is in, by their names. */
  SortedMap<String, FolderReader> neighbours();

  /** The hash that a file with some bytes would have. */
  String hashOf(byte[] content);
}
