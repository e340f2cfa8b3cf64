package io.lapstrake.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Every file and folder under a folder with its content, to see that nothing was written.
 *
 * @param contents by path, byte for byte; those of folders are empty
 */
record Snapshot(SortedMap<String, String> contents) {

  static Snapshot of(Path folder) {
    var contents = new TreeMap<String, String>();
    try (Stream<Path> below = Files.walk(folder)) {
      for (Path each : (Iterable<Path>) below::iterator) {
        boolean file = Files.isRegularFile(each);
        contents.put(
            folder.relativize(each).toString(),
            file ? Files.readString(each, StandardCharsets.ISO_8859_1) : "");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Snapshot(contents);
  }
}
