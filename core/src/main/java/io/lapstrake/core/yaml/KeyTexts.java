package io.lapstrake.core.yaml;

import org.jspecify.annotations.Nullable;

/**
 * How keys are written that were met before: Kubernetes' objects have few different ones, again and
 * again. Keeps a key for each place in a table, the last one that fell there; what it does not know
 * costs time, and nothing else. Not thread-safe.
 */
final class KeyTexts {

  private static final int PLACES = 256; // several times the keys of the common kinds

  private final @Nullable String[] keys = new String[PLACES];
  private final byte[][] texts = new byte[PLACES][];

  /** The bytes of a key with its colon, or null where they are not known. */
  byte @Nullable [] of(String key) {
    int place = place(key);
    String known = keys[place];
    return key.equals(known) ? texts[place] : null;
  }

  /** Takes note of a key's bytes. */
  void put(String key, byte[] text) {
    int place = place(key);
    keys[place] = key;
    texts[place] = text;
  }

  private static int place(String key) {
    int hash = key.hashCode();
    return (hash ^ hash >>> 16) & (PLACES - 1);
  }
}
