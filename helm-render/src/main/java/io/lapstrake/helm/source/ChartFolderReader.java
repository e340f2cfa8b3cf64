package io.lapstrake.helm.source;

import io.lapstrake.helm.go.Bytes;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The files of a chart in a folder, without those that its {@code .helmignore} leaves out. */
final class ChartFolderReader extends SimpleFileVisitor<Path> {

  private final Path folder;
  private final IgnoreRules ignored;
  private final Budget budget;
  private final List<ChartFile> files = new ArrayList<>();

  private ChartFolderReader(Path folder, Budget budget, IgnoreRules ignored) {
    this.folder = folder;
    this.budget = budget;
    this.ignored = ignored;
  }

  static List<ChartFile> read(Path folder, Budget budget) throws IOException, UnreadableChart {
    Path rules = folder.resolve(".helmignore");
    String text = Files.isRegularFile(rules) ? Bytes.text(Files.readAllBytes(rules)) : "";
    var reader = new ChartFolderReader(folder, budget, IgnoreRules.of(text));
    try {
      Files.walkFileTree(folder, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, reader);
    } catch (TooMuch e) {
      throw new UnreadableChart(String.valueOf(e.getMessage()), Budget.FIX);
    }
    reader.files.sort(Comparator.comparing(ChartFile::path));
    return reader.files;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
    String path = path(visited);
    return !path.isEmpty() && ignored.leaveOut(path, true)
        ? FileVisitResult.SKIP_SUBTREE
        : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    String path = path(file);
    if (attributes.isRegularFile() && !ignored.leaveOut(path, false)) {
      budget.take(path, attributes.size());
      files.add(new ChartFile(path, Files.readAllBytes(file)));
    }
    return FileVisitResult.CONTINUE;
  }

  private String path(Path visited) {
    return folder.relativize(visited).toString().replace('\\', '/');
  }
}
