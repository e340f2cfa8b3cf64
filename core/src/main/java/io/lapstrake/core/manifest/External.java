package io.lapstrake.core.manifest;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An object that a stack expects to be there though it makes none of it: a Secret that an operator
 * writes, a ClusterRole that Kubernetes brings.
 *
 * @param key who it is in Kubernetes
 * @param keys the keys that it is known to hold, sorted; empty when nobody said
 */
public record External(ResourceKey key, SortedSet<String> keys) implements Comparable<External> {

  /** Copies the keys. */
  public External {
    keys = Collections.unmodifiableSortedSet(new TreeSet<>(keys));
  }

  /** By {@linkplain ResourceKey#compareTo key}. */
  @Override
  public int compareTo(External other) {
    int byKey = key.compareTo(other.key);
    return byKey != 0 ? byKey : String.join("\n", keys).compareTo(String.join("\n", other.keys));
  }

  @Override
  public String toString() {
    return key.toString();
  }
}
