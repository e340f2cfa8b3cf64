package io.lapstrake.helm.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A chart with its default values, or with those of one of its files {@code ci/*-values.yaml}.
 *
 * @param name what a table calls it
 * @param chart its folder or archive
 * @param values the file of values, if there is one
 */
record ConformanceCase(String name, Path chart, Optional<Path> values) {

  /** The cases of all charts in a folder, however deep; charts within charts are not counted. */
  static List<ConformanceCase> in(Path folder) throws IOException {
    var cases = new ArrayList<ConformanceCase>();
    collect(folder, folder, cases);
    return cases;
  }

  private static void collect(Path root, Path folder, List<ConformanceCase> cases)
      throws IOException {
    if (Files.exists(folder.resolve("Chart.yaml"))) {
      String name = root.equals(folder) ? "." : root.relativize(folder).toString();
      cases.add(new ConformanceCase(name, folder, Optional.empty()));
      for (Path values : sorted(folder.resolve("ci"))) {
        if (values.toString().endsWith("-values.yaml")) {
          cases.add(
              new ConformanceCase(
                  name + " " + folder.relativize(values), folder, Optional.of(values)));
        }
      }
      return;
    }
    for (Path inner : sorted(folder)) {
      if (Files.isDirectory(inner)) {
        collect(root, inner, cases);
      } else if (inner.toString().endsWith(".tgz")) {
        cases.add(new ConformanceCase(root.relativize(inner).toString(), inner, Optional.empty()));
      }
    }
  }

  private static List<Path> sorted(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }

  /** Its name as that of a file. */
  String fileName() {
    return name.replace(' ', '-').replace('/', '-') + ".yaml";
  }
}
