package io.lapstrake.core.yaml;

/** How much a text may ask of a reader. */
final class Limits {

  /** Levels of maps and lists within each other. */
  static final int DEPTH = 200;

  /** Characters of one text. */
  static final int CHARACTERS = 64 << 20;

  /** Nodes that the aliases of one document may repeat. */
  static final int ALIASED = 100_000;

  private Limits() {}
}
