package io.lapstrake.core.store;

import java.io.IOException;
import java.nio.file.Path;

/** What is done with files so that it outlives a loss of power. */
interface Disk {

  /** Writes a file that is not there yet. */
  void create(Path file, byte[] content) throws IOException;

  /** Writes behind what a file has up to a place, whatever it had beyond. */
  void append(Path file, long from, byte[] content) throws IOException;

  /**
   * Gives a file another name as well.
   *
   * @return false when there is a file of that name, or the file itself is gone
   */
  boolean link(Path file, Path name) throws IOException;

  /** Deletes a file; there may be none. */
  void delete(Path file) throws IOException;
}
