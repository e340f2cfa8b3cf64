package io.lapstrake.core.yaml;

/** What a key means that stands twice in a map. */
enum Keys {
  /** A mistake. */
  ONCE,
  /** The later one counts. */
  LAST
}
