package io.lapstrake.core.store;

import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.state.Seal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.yaml.Json;
import io.lapstrake.core.yaml.YamlDocument;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an apply has done so far: a file to which each step appends one sealed line, and nothing is
 * ever written again. A line that was torn at the end, by a crash while it was written, counts as
 * not written; it has no line feed. Only whoever has the lock appends. Not thread-safe.
 */
public final class StepJournal {

  private static final Seal SEAL =
      new Seal(
          "LAP-0705",
          "Corrupt journal",
          "restore the file from a backup, or delete it and look at what the next plan says.");

  private final Path file;
  private final Disk disk;
  private long end = -1; // behind the last whole line; not known before it was read

  StepJournal(Path file, Disk disk) {
    this.file = file;
    this.disk = disk;
  }

  /**
   * The journal in a file, which need not be there.
   *
   * @param file in a folder that is there once something is appended
   */
  public static StepJournal in(Path file) {
    return new StepJournal(file, new SystemDisk());
  }

  /** The file that it is; there need be none. */
  public Path file() {
    return file;
  }

  /**
   * What was appended, in its order.
   *
   * @throws ProblemException when it is corrupt or of a newer format, or cannot be read
   */
  public List<MapNode> entries() {
    byte[] bytes = bytes();
    List<MapNode> entries = new ArrayList<>();
    int from = 0;
    while (from < bytes.length) {
      int next = behindLine(bytes, from);
      var problems = new Problems();
      Optional<MapNode> entry = entry(bytes, from, next, entries.size() + 1, problems);
      if (entry.isEmpty()) {
        if (bytes[next - 1] == '\n') {
          problems.throwIfAny();
        }
        break; // torn
      }
      entries.add(entry.get());
      from = next;
    }
    end = from;
    return entries;
  }

  private byte[] bytes() {
    return FileAccess.to(
        file,
        () -> {
          try {
            return Files.readAllBytes(file);
          } catch (NoSuchFileException e) {
            return new byte[0];
          }
        });
  }

  private static int behindLine(byte[] bytes, int from) {
    int at = from;
    while (at < bytes.length && bytes[at] != '\n') {
      at++;
    }
    return Math.min(at + 1, bytes.length);
  }

  private Optional<MapNode> entry(byte[] bytes, int from, int to, int line, Problems problems) {
    byte[] sealed = new byte[to - from];
    System.arraycopy(bytes, from, sealed, 0, sealed.length);
    String name = file + ", line " + line;
    return SEAL.open(name, sealed, problems)
        .flatMap(text -> Json.read(name, text, problems))
        .map(YamlDocument::tree)
        .flatMap(tree -> tree instanceof MapNode map ? Optional.of(map) : Optional.empty());
  }

  /**
   * Appends an entry, which is on the disk when this returns. As many bytes are written as it has,
   * however many were before it.
   *
   * @param entry literal
   * @throws ProblemException when it cannot be written; then it was not
   */
  public void append(MapNode entry) {
    if (end < 0) {
      entries();
    }
    byte[] line = Seal.close(Json.write(entry));
    FileAccess.to(
        file,
        () -> {
          disk.append(file, end, line);
          return file;
        });
    end += line.length;
  }

  /** Begins anew: nothing is appended yet. */
  public void clear() {
    FileAccess.to(
        file,
        () -> {
          disk.delete(file);
          return file;
        });
    end = 0;
  }
}
