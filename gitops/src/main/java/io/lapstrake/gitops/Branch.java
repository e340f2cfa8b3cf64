package io.lapstrake.gitops;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A branch of a repository whose refs are files: {@code refs/heads/…}, or a line in {@code
 * packed-refs}; or another ref that moves as a branch does. It is moved the way Git moves it, so
 * that both exclude each other: the new id is written to a lock file beside it, which then takes
 * its place.
 */
final class Branch {

  private static final String HEADS = "refs/heads/";

  private final Path repository;
  private final String kind;
  private final String name;
  private final Path file;

  Branch(Path repository, String name) {
    this(repository, HEADS, name);
  }

  /**
   * A ref of another kind.
   *
   * @param kind what its name begins with, such as {@code refs/heads/}
   */
  Branch(Path repository, String kind, String name) {
    this.repository = repository;
    this.kind = kind;
    this.name = name;
    this.file = repository.resolve(ref());
  }

  /** The short name, such as {@code main}. */
  String name() {
    return name;
  }

  /** The whole name, such as {@code refs/heads/main}. */
  String ref() {
    return kind + name;
  }

  /** The file that keeps others from moving the branch while it is there. */
  Path lock() {
    return file.resolveSibling(file.getFileName() + ".lock");
  }

  /** The commit that the branch is at; empty where there is no branch yet. */
  Optional<ObjectId> tip() throws IOException {
    Optional<ObjectId> loose = loose();
    if (loose.isPresent()) {
      return loose;
    }
    ObjectId packed = packed().get(ref());
    return packed == null ? loose() : Optional.of(packed); // it may have been made meanwhile
  }

  private Optional<ObjectId> loose() throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      String text = Files.readString(file).strip();
      if (!ObjectId.isId(text)) {
        throw GitProblems.corrupt(repository, "The file " + ref() + " holds no commit's id.");
      }
      return Optional.of(ObjectId.fromString(text));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private Map<String, ObjectId> packed() throws IOException {
    var refs = new LinkedHashMap<String, ObjectId>();
    Path packed = repository.resolve("packed-refs");
    if (Files.exists(packed)) {
      String text = new String(Files.readAllBytes(packed), StandardCharsets.UTF_8);
      for (String line : text.lines().toList()) { // others' names may be in any encoding
        String[] parts = line.split(" ", 2);
        if (parts.length == 2 && ObjectId.isId(parts[0])) {
          refs.put(parts[1], ObjectId.fromString(parts[0]));
        }
      }
    }
    return refs;
  }

  /** Refuses a name that another branch is in the way of; writes nothing. */
  void check() throws IOException {
    for (String other : packed().keySet()) {
      if (other.startsWith(ref() + "/") || ref().startsWith(other + "/")) {
        throw conflict(other);
      }
    }
    for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
      String above = kind + name.substring(0, slash);
      if (Files.isRegularFile(repository.resolve(above))) {
        throw conflict(above);
      }
    }
    if (Files.isDirectory(file) && !isEmpty(file)) {
      throw conflict(ref());
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (var files = Files.newDirectoryStream(folder)) {
      return !files.iterator().hasNext();
    }
  }

  /** Makes the folders that the branch's file lies in. */
  void makeFolders() throws IOException {
    check();
    try {
      Files.createDirectories(file.getParent());
      if (Files.isDirectory(file)) {
        Files.delete(file); // left empty by a branch that was deleted
      }
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
      throw conflict(repository.relativize(Path.of(e.getFile())).toString());
    }
  }

  private RuntimeException conflict(String other) {
    return GitProblems.badBranch(
        repository, name, "refs are files, and " + other + " is there already");
  }

  /** Puts the lock file in the branch's place; the caller holds the lock. */
  void moveToLock() throws IOException {
    Disk.move(lock(), file);
    Disk.force(Objects.requireNonNull(file.getParent()));
  }
}
