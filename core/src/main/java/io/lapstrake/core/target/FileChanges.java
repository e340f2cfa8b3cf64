package io.lapstrake.core.target;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The files that an apply writes and deletes, by their paths within the stack's folder.
 *
 * @param writes whole contents
 * @param deletes files that are there
 */
public record FileChanges(SortedMap<String, byte[]> writes, SortedSet<String> deletes) {

  /** Copies both. */
  public FileChanges {
    writes = Collections.unmodifiableSortedMap(new TreeMap<>(writes));
    deletes = Collections.unmodifiableSortedSet(new TreeSet<>(deletes));
  }

  /** Whether there is nothing to do. */
  public boolean isEmpty() {
    return writes.isEmpty() && deletes.isEmpty();
  }
}
