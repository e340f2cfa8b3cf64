package io.lapstrake.helm.chart;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.problem.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * The folder that a chart is written into. What is Lapstrake's there is known by the mark that it
 * begins with.
 */
final class ChartFolder {

  /** What a person may write instead: it stays as it is where the mark is gone. */
  private static final Set<String> TAKEN_OVER =
      Set.of(".helmignore", "README.md", "templates/NOTES.txt");

  /** Where files are Lapstrake's to delete. */
  private static final List<String> OWNED = List.of("templates", "crds", "charts");

  private final Path folder;

  ChartFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Brings the files of a chart into the folder.
   *
   * @throws IOException when the folder cannot be written
   * @throws ProblemException when a file of somebody else is in the way; nothing is written then
   */
  void write(SortedMap<String, String> files) throws IOException {
    refuseOthers(files);
    deleteFormer(files.keySet());
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      if (!TAKEN_OVER.contains(file.getKey()) || !isOthers(path)) {
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static boolean isOthers(Path file) throws IOException {
    return Files.isRegularFile(file) && !Mark.isIn(file);
  }

  private void refuseOthers(SortedMap<String, String> files) throws IOException {
    var problems = new Problems();
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      if (Mark.isIn(file.getValue()) && !TAKEN_OVER.contains(file.getKey()) && isOthers(path)) {
        problems.add(
            "LAP-0506",
            "Chart's file that Lapstrake did not write",
            Place.of(path),
            "It has not the first line by which Lapstrake knows its own files, and would be"
                + " overwritten.",
            "move it away, or write the chart into another folder.");
      }
    }
    problems.throwIfAny();
  }

  private void deleteFormer(Set<String> paths) throws IOException {
    for (String owned : OWNED) {
      for (Path file : filesIn(folder.resolve(owned))) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        if (!paths.contains(path) && Files.exists(file) && Mark.isIn(file)) {
          Files.delete(file);
        }
      }
    }
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
