package io.lapstrake.helm.source;

import io.lapstrake.helm.ahead.Ahead;
import io.lapstrake.helm.go.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of a chart in a folder, without those that its {@code .helmignore} leaves out. They are
 * found one after the other, and read on all processors.
 */
final class ChartFolderReader extends SimpleFileVisitor<Path> {

  private final IgnoreRules ignored;
  private final Budget budget;
  private final Map<String, Path> found = new TreeMap<>();

  /**
   * The path of the folder that is being visited, with a slash behind it; null before the first.
   */
  private @Nullable String at;

  private ChartFolderReader(Budget budget, IgnoreRules ignored) {
    this.budget = budget;
    this.ignored = ignored;
  }

  static List<ChartFile> read(Path folder, Budget budget) throws IOException, UnreadableChart {
    Path rules = folder.resolve(".helmignore");
    String text = Files.isRegularFile(rules) ? Bytes.text(Files.readAllBytes(rules)) : "";
    var reader = new ChartFolderReader(budget, IgnoreRules.of(text));
    try {
      Files.walkFileTree(folder, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, reader);
    } catch (TooMuch e) {
      throw new UnreadableChart(String.valueOf(e.getMessage()), Budget.FIX);
    }
    return reader.files();
  }

  @Override
  public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
    if (at == null) {
      at = "";
      return FileVisitResult.CONTINUE;
    }
    String path = at + visited.getFileName();
    if (ignored.leaveOut(path, true)) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    at = path + "/";
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
      throws IOException {
    if (at != null && !at.isEmpty()) {
      at = at.substring(0, at.lastIndexOf('/', at.length() - 2) + 1);
    }
    return super.postVisitDirectory(visited, failure);
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    String path = at + file.getFileName();
    if (attributes.isRegularFile() && !ignored.leaveOut(path, false)) {
      budget.take(path, attributes.size());
      found.put(path, file);
    }
    return FileVisitResult.CONTINUE;
  }

  private List<ChartFile> files() throws IOException {
    try {
      return Ahead.each(
          List.copyOf(found.entrySet()),
          file -> new ChartFile(file.getKey(), content(file.getValue())));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
