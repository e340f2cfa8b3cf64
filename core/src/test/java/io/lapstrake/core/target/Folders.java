package io.lapstrake.core.target;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is in a folder. */
final class Folders {

  private Folders() {}

  /** Every file's text by its path; of folders, whose paths end with a slash, no text. */
  static SortedMap<String, String> contents(Path folder) {
    return each(
        folder,
        path -> {
          try {
            return Files.isDirectory(path)
                ? ""
                : Files.readString(path, StandardCharsets.ISO_8859_1);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** Every file's time and text by its path. */
  static SortedMap<String, String> times(Path folder) throws IOException {
    SortedMap<String, String> contents = contents(folder);
    var times = new TreeMap<String, String>();
    for (var file : contents.entrySet()) {
      Path path = folder.resolve(file.getKey());
      if (!Files.isDirectory(path)) {
        times.put(file.getKey(), Files.getLastModifiedTime(path) + file.getValue());
      }
    }
    return times;
  }

  /** Copies a folder. */
  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }

  /** Deletes a folder. */
  static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** The files that are there otherwise, or no longer, or not yet. */
  static SortedSet<String> changed(
      SortedMap<String, String> before, SortedMap<String, String> after) {
    var changed = new TreeSet<String>();
    Stream.concat(before.keySet().stream(), after.keySet().stream())
        .filter(path -> !Objects.equals(before.get(path), after.get(path)))
        .forEach(changed::add);
    return changed;
  }

  private static SortedMap<String, String> each(Path folder, Function<Path, String> value) {
    var all = new TreeMap<String, String>();
    try (Stream<Path> paths = Files.walk(folder)) {
      paths
          .filter(path -> !path.equals(folder))
          .forEach(path -> all.put(name(folder, path), value.apply(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private static String name(Path folder, Path path) {
    return folder.relativize(path) + (Files.isDirectory(path) ? "/" : "");
  }
}
