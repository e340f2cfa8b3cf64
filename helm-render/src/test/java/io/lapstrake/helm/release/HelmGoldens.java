package io.lapstrake.helm.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Helm printed earlier, a file for each case; where there is none, it refused. A section that
 * is in none of the files was not asked for.
 */
final class HelmGoldens implements HelmSide {

  private final Path folder;
  private final String version;
  private final Set<Section> sections = EnumSet.of(Section.OBJECTS);

  /**
   * What a version of Helm printed.
   *
   * @param version the version, as {@code 4.1.4}
   */
  HelmGoldens(Path folder, String version) throws IOException {
    this.folder = folder;
    this.version = version;
    for (Path file : files(folder)) {
      sections.addAll(new PrintedDocuments(read(file)).sections());
    }
  }

  /** Keeps what a side prints, in the place of what was kept before. */
  static void write(Path folder, List<ConformanceCase> cases, HelmSide helm) throws IOException {
    Files.createDirectories(folder);
    for (Path file : files(folder)) {
      Files.delete(file);
    }
    for (ConformanceCase one : cases) {
      HelmAnswer printed = helm.answer(one);
      if (printed != null) {
        Files.writeString(folder.resolve(one.fileName()), printed.text());
      }
    }
  }

  @Override
  public @Nullable HelmAnswer answer(ConformanceCase one) throws IOException {
    Path file = folder.resolve(one.fileName());
    return Files.exists(file) ? new HelmAnswer(read(file), sections) : null;
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public boolean isAskedAnew() {
    return false;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  /** The text; what is no UTF-8 in it becomes what ours becomes on the way to a file. */
  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
