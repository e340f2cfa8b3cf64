package io.lapstrake.core.target;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Writes files so that a crash at any moment can be mended. */
final class DirectoryWriter {

  private static final String UNFINISHED = ".new";

  private final Path root;
  private final Progress progress;
  private final Path journal;

  DirectoryWriter(Path root, Progress progress) {
    this.root = root;
    this.progress = progress;
    this.journal = root.resolve(Layout.OWN).resolve("journal.json");
  }

  /** Does what the journal says, if there is one: an apply was stopped before its end. */
  void finishInterrupted() {
    try {
      if (Files.exists(journal)) {
        carryOut(Journal.read(journal.toString(), Files.readAllBytes(journal)));
      }
    } catch (IOException e) {
      throw unwritable(root, e);
    }
  }

  /** Writes down some changes, then makes them. */
  void write(FileChanges changes) {
    try {
      progress.step("write journal");
      replace(journal, Journal.write(changes));
      force(root.resolve(Layout.OWN));
      carryOut(changes);
    } catch (IOException e) {
      throw unwritable(root, e);
    }
  }

  /** May be done again after it was stopped anywhere. */
  private void carryOut(FileChanges changes) throws IOException {
    Set<Path> folders = new LinkedHashSet<>();
    for (Map.Entry<String, byte[]> file : changes.writes().entrySet()) {
      progress.step("write " + file.getKey());
      Path path = root.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      replace(path, file.getValue());
      folders.add(path.getParent());
    }
    for (String file : changes.deletes()) {
      progress.step("delete " + file);
      Path path = root.resolve(file);
      if (Files.deleteIfExists(path)) {
        folders.add(path.getParent());
      }
    }
    for (Path folder : folders) {
      force(folder);
    }
    progress.step("delete journal");
    Files.deleteIfExists(journal);
    removeEmptied(folders);
  }

  private void removeEmptied(Set<Path> folders) throws IOException {
    for (Path folder : folders) {
      if (!folder.equals(root) && isEmpty(folder)) {
        Files.delete(folder);
      }
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (var entries = Files.newDirectoryStream(folder)) {
      return !entries.iterator().hasNext();
    }
  }

  private static void replace(Path path, byte[] content) throws IOException {
    Path unfinished = path.resolveSibling(path.getFileName() + UNFINISHED);
    try (FileChannel channel =
        FileChannel.open(
            unfinished,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
  }

  /** What was moved into a folder is there for certain only once the folder itself is written. */
  private static void force(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  static ProblemException unwritable(Path path, IOException cause) {
    var problem =
        new Problem(
            "LAP-0704",
            "Directory cannot be written",
            Place.of(path),
            cause.getClass().getSimpleName() + ": " + cause.getMessage() + ".",
            "see to it that the directory can be written and has room, then run again.");
    var exception = new ProblemException(problem);
    exception.initCause(cause);
    return exception;
  }
}
