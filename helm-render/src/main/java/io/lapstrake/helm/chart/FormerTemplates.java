package io.lapstrake.helm.chart;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The templates that were written into a chart's folder before. */
final class FormerTemplates {

  private final Path folder;

  FormerTemplates(Path folder) {
    this.folder = folder;
  }

  /** Deletes those of our own that are not among the given paths. */
  void deleteAllBut(Set<String> paths) throws IOException {
    Path templates = folder.resolve("templates");
    if (!Files.isDirectory(templates)) {
      return;
    }
    for (Path file : filesIn(templates)) {
      String path = folder.relativize(file).toString().replace('\\', '/');
      if (!paths.contains(path) && isOurs(file)) {
        Files.delete(file);
      }
    }
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static boolean isOurs(Path file) throws IOException {
    byte[] mark = ObjectTemplate.MARK.getBytes(StandardCharsets.UTF_8);
    try (InputStream start = Files.newInputStream(file)) {
      return Arrays.equals(start.readNBytes(mark.length), mark); // others' may be in any encoding
    }
  }
}
